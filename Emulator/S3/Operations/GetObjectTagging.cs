using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.S3.Model;
using Acinaces.Emulator.S3.Wire;

namespace Acinaces.Emulator.S3.Operations;

/// <summary>Gives the tags of a version.</summary>
internal sealed class GetObjectTagging(BucketDirectory directory, ObjectReader reader) : IOperation<ObjectTaggingRequest, GetObjectTaggingResponse>
{
    public IEnumerable<Permission> Permissions(ObjectTaggingRequest request, Caller caller) => [directory.Right(caller, "GetObjectTagging", request.Bucket, request.Key)];

    public GetObjectTaggingResponse Invoke(ObjectTaggingRequest request, Caller caller)
    {
        var bucket = directory.Require(request, caller);
        var version = reader.Find(request, "GET");
        return new GetObjectTaggingResponse { Tagging = new Tagging { TagSet = new TagSet { Tags = version.Tags } }, VersionId = bucket.Versioning is null ? null : version.VersionId };
    }
}
