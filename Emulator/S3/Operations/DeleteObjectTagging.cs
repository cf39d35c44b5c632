using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.S3.Storage;
using Acinaces.Emulator.S3.Wire;

namespace Acinaces.Emulator.S3.Operations;

/// <summary>Removes the tags of a version.</summary>
internal sealed class DeleteObjectTagging(S3Store store, BucketDirectory directory, ObjectReader reader) : IOperation<ObjectTaggingRequest, ObjectTaggingResponse>
{
    public IEnumerable<Permission> Permissions(ObjectTaggingRequest request, Caller caller) => [directory.Right(caller, "DeleteObjectTagging", request.Bucket, request.Key)];

    public ObjectTaggingResponse Invoke(ObjectTaggingRequest request, Caller caller)
    {
        var bucket = directory.Require(request, caller);
        var version = reader.Find(request, "DELETE");
        store.Change(bucket.Name, version with { Tags = [] });
        return new ObjectTaggingResponse { VersionId = bucket.Versioning is null ? null : version.VersionId };
    }
}
