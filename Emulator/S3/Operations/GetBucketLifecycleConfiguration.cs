using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.S3.Wire;

namespace Acinaces.Emulator.S3.Operations;

/// <summary>Gives when the objects of a bucket end by themselves.</summary>
internal sealed class GetBucketLifecycleConfiguration(BucketDirectory directory) : IOperation<BucketRequest, GetBucketLifecycleConfigurationResponse>
{
    public IEnumerable<Permission> Permissions(BucketRequest request, Caller caller) => [directory.Right(caller, "GetLifecycleConfiguration", request.Bucket)];

    public GetBucketLifecycleConfigurationResponse Invoke(BucketRequest request, Caller caller)
    {
        var bucket = directory.Require(request, caller);
        return new GetBucketLifecycleConfigurationResponse { LifecycleConfiguration = bucket.Lifecycle ?? throw S3Errors.NoSuchSetting("NoSuchLifecycleConfiguration", "The lifecycle configuration does not exist", bucket.Name) };
    }
}
