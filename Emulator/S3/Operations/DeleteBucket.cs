using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.S3.Storage;
using Acinaces.Emulator.S3.Wire;

namespace Acinaces.Emulator.S3.Operations;

/// <summary>Removes an empty bucket.</summary>
internal sealed class DeleteBucket(S3Store store, BucketDirectory directory) : IOperation<BucketRequest, EmptyResponse>
{
    public IEnumerable<Permission> Permissions(BucketRequest request, Caller caller) => [directory.Right(caller, "DeleteBucket", request.Bucket)];

    public EmptyResponse Invoke(BucketRequest request, Caller caller)
    {
        directory.Require(request, caller);
        store.Delete(request.Bucket);
        return new EmptyResponse();
    }
}
