using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.S3.Wire;

namespace Acinaces.Emulator.S3.Operations;

/// <summary>Gives who owns what others upload into a bucket.</summary>
internal sealed class GetBucketOwnershipControls(BucketDirectory directory) : IOperation<BucketRequest, GetBucketOwnershipControlsResponse>
{
    public IEnumerable<Permission> Permissions(BucketRequest request, Caller caller) => [directory.Right(caller, "GetBucketOwnershipControls", request.Bucket)];

    public GetBucketOwnershipControlsResponse Invoke(BucketRequest request, Caller caller)
    {
        var bucket = directory.Require(request, caller);
        return new GetBucketOwnershipControlsResponse { OwnershipControls = bucket.Ownership ?? throw S3Errors.NoSuchSetting("OwnershipControlsNotFoundError", "The bucket ownership controls were not found", bucket.Name) };
    }
}
