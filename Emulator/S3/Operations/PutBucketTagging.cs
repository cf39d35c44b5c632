using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.S3.Model;
using Acinaces.Emulator.S3.Storage;
using Acinaces.Emulator.S3.Wire;

namespace Acinaces.Emulator.S3.Operations;

/// <summary>Sets the tags of a bucket.</summary>
internal sealed class PutBucketTagging(S3Store store, BucketDirectory directory) : IOperation<PutBucketTaggingRequest, EmptyResponse>
{
    public IEnumerable<Permission> Permissions(PutBucketTaggingRequest request, Caller caller) => [directory.Right(caller, "PutBucketTagging", request.Bucket)];

    public EmptyResponse Invoke(PutBucketTaggingRequest request, Caller caller)
    {
        var bucket = directory.Require(request, caller);
        DocumentDigest.Require(request.Body.Span, request.ContentMd5, request.Given());
        if (request.Tagging?.TagSet?.Tags is not { } tags) throw S3Errors.MalformedXml();
        TagRules.RequireBucketTags(tags);
        store.Change(bucket.Name, present => present with { Tags = tags });
        return new EmptyResponse();
    }
}
