using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.S3.Storage;
using Acinaces.Emulator.S3.Wire;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.S3.Operations;

/// <summary>Sets when the objects of a bucket end by themselves.</summary>
internal sealed class PutBucketLifecycleConfiguration(S3Store store, BucketDirectory directory, IdSource ids) : IOperation<PutBucketLifecycleConfigurationRequest, EmptyResponse>
{
    public IEnumerable<Permission> Permissions(PutBucketLifecycleConfigurationRequest request, Caller caller) => [directory.Right(caller, "PutLifecycleConfiguration", request.Bucket)];

    public EmptyResponse Invoke(PutBucketLifecycleConfigurationRequest request, Caller caller)
    {
        var bucket = directory.Require(request, caller);
        DocumentDigest.Require(request.Body.Span, request.ContentMd5, request.Given());
        if (request.TransitionDefaultMinimumObjectSize is not (null or "all_storage_classes_128K")) throw S3Errors.NotImplemented($"x-amz-transition-default-minimum-object-size: {request.TransitionDefaultMinimumObjectSize}");
        var lifecycle = LifecycleRules.Checked(request.LifecycleConfiguration, ids);
        store.Change(bucket.Name, present => present with { Lifecycle = lifecycle });
        return new EmptyResponse();
    }
}
