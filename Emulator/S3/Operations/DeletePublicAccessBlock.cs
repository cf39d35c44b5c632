using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.S3.Storage;
using Acinaces.Emulator.S3.Wire;

namespace Acinaces.Emulator.S3.Operations;

/// <summary>Removes what keeps a bucket from the public.</summary>
internal sealed class DeletePublicAccessBlock(S3Store store, BucketDirectory directory) : IOperation<BucketRequest, EmptyResponse>
{
    public IEnumerable<Permission> Permissions(BucketRequest request, Caller caller) => [directory.Right(caller, "PutBucketPublicAccessBlock", request.Bucket)];

    public EmptyResponse Invoke(BucketRequest request, Caller caller)
    {
        var bucket = directory.Require(request, caller);
        store.Change(bucket.Name, present => present with { PublicAccessBlock = null });
        return new EmptyResponse();
    }
}
