using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.S3.Model;
using Acinaces.Emulator.S3.Wire;

namespace Acinaces.Emulator.S3.Operations;

/// <summary>Gives the tags of a bucket.</summary>
internal sealed class GetBucketTagging(BucketDirectory directory) : IOperation<BucketRequest, GetBucketTaggingResponse>
{
    public IEnumerable<Permission> Permissions(BucketRequest request, Caller caller) => [directory.Right(caller, "GetBucketTagging", request.Bucket)];

    public GetBucketTaggingResponse Invoke(BucketRequest request, Caller caller)
    {
        var bucket = directory.Require(request, caller);
        return new GetBucketTaggingResponse { Tagging = new Tagging { TagSet = new TagSet { Tags = bucket.Tags ?? throw S3Errors.NoSuchSetting("NoSuchTagSet", "The TagSet does not exist", bucket.Name) } } };
    }
}
