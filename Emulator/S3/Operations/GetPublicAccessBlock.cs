using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.S3.Wire;

namespace Acinaces.Emulator.S3.Operations;

/// <summary>Gives what keeps a bucket from the public.</summary>
internal sealed class GetPublicAccessBlock(BucketDirectory directory) : IOperation<BucketRequest, GetPublicAccessBlockResponse>
{
    public IEnumerable<Permission> Permissions(BucketRequest request, Caller caller) => [directory.Right(caller, "GetBucketPublicAccessBlock", request.Bucket)];

    public GetPublicAccessBlockResponse Invoke(BucketRequest request, Caller caller)
    {
        var bucket = directory.Require(request, caller);
        return new GetPublicAccessBlockResponse { PublicAccessBlockConfiguration = bucket.PublicAccessBlock ?? throw S3Errors.NoSuchSetting("NoSuchPublicAccessBlockConfiguration", "The public access block configuration was not found", bucket.Name) };
    }
}
