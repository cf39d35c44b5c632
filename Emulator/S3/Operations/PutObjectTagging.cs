using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.S3.Model;
using Acinaces.Emulator.S3.Storage;
using Acinaces.Emulator.S3.Wire;

namespace Acinaces.Emulator.S3.Operations;

/// <summary>Sets the tags of a version.</summary>
internal sealed class PutObjectTagging(S3Store store, BucketDirectory directory, ObjectReader reader) : IOperation<PutObjectTaggingRequest, ObjectTaggingResponse>
{
    public IEnumerable<Permission> Permissions(PutObjectTaggingRequest request, Caller caller) => [directory.Right(caller, "PutObjectTagging", request.Bucket, request.Key)];

    public ObjectTaggingResponse Invoke(PutObjectTaggingRequest request, Caller caller)
    {
        var bucket = directory.Require(request, caller);
        DocumentDigest.Require(request.Body.Span, request.ContentMd5, request.Given());
        if (request.Tagging?.TagSet?.Tags is not { } tags) throw S3Errors.MalformedXml();
        TagRules.RequireObjectTags(tags);
        var version = reader.Find(request, "PUT");
        store.Change(bucket.Name, version with { Tags = tags });
        return new ObjectTaggingResponse { VersionId = bucket.Versioning is null ? null : version.VersionId };
    }
}
