using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.S3.Wire;

namespace Acinaces.Emulator.S3.Operations;

/// <summary>Gives the policy of a bucket.</summary>
internal sealed class GetBucketPolicy(BucketDirectory directory) : IOperation<BucketRequest, GetBucketPolicyResponse>
{
    public IEnumerable<Permission> Permissions(BucketRequest request, Caller caller) => [directory.Right(caller, "GetBucketPolicy", request.Bucket)];

    public GetBucketPolicyResponse Invoke(BucketRequest request, Caller caller)
    {
        var bucket = directory.Require(request, caller);
        return new GetBucketPolicyResponse { Policy = bucket.Policy ?? throw S3Errors.NoSuchSetting("NoSuchBucketPolicy", "The bucket policy does not exist", bucket.Name) };
    }
}
