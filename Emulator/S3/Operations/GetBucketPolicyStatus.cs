using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.S3.Wire;

namespace Acinaces.Emulator.S3.Operations;

/// <summary>Says whether the policy of a bucket lets everybody in.</summary>
internal sealed class GetBucketPolicyStatus(BucketDirectory directory) : IOperation<BucketRequest, GetBucketPolicyStatusResponse>
{
    public IEnumerable<Permission> Permissions(BucketRequest request, Caller caller) => [directory.Right(caller, "GetBucketPolicyStatus", request.Bucket)];

    public GetBucketPolicyStatusResponse Invoke(BucketRequest request, Caller caller)
    {
        var bucket = directory.Require(request, caller);
        var policy = bucket.Policy ?? throw S3Errors.NoSuchSetting("NoSuchBucketPolicy", "The bucket policy does not exist", bucket.Name);
        return new GetBucketPolicyStatusResponse { PolicyStatus = new PolicyStatus { IsPublic = BucketDirectory.IsPublic(policy) } };
    }
}
