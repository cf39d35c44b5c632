using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.S3.Wire;

namespace Acinaces.Emulator.S3.Operations;

/// <summary>Says in which region a bucket is.</summary>
internal sealed class GetBucketLocation(BucketDirectory directory) : IOperation<BucketRequest, GetBucketLocationResponse>
{
    public IEnumerable<Permission> Permissions(BucketRequest request, Caller caller) => [directory.Right(caller, "GetBucketLocation", request.Bucket)];

    public GetBucketLocationResponse Invoke(BucketRequest request, Caller caller)
    {
        var bucket = directory.Require(request, caller);
        return new GetBucketLocationResponse { LocationConstraint = new LocationConstraint { Region = bucket.Region == "us-east-1" ? null : bucket.Region } };
    }
}
