using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.S3.Wire;

namespace Acinaces.Emulator.S3.Operations;

/// <summary>Says that a bucket is there.</summary>
internal sealed class HeadBucket(BucketDirectory directory) : IOperation<BucketRequest, HeadBucketResponse>
{
    public IEnumerable<Permission> Permissions(BucketRequest request, Caller caller) => [directory.Right(caller, "ListBucket", request.Bucket)];

    public HeadBucketResponse Invoke(BucketRequest request, Caller caller)
    {
        var bucket = directory.Require(request, caller);
        return new HeadBucketResponse { BucketRegion = bucket.Region };
    }
}
