using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.S3.Storage;
using Acinaces.Emulator.S3.Wire;

namespace Acinaces.Emulator.S3.Operations;

/// <summary>Removes what a bucket encrypts its objects with.</summary>
internal sealed class DeleteBucketEncryption(S3Store store, BucketDirectory directory) : IOperation<BucketRequest, EmptyResponse>
{
    public IEnumerable<Permission> Permissions(BucketRequest request, Caller caller) => [directory.Right(caller, "PutEncryptionConfiguration", request.Bucket)];

    public EmptyResponse Invoke(BucketRequest request, Caller caller)
    {
        var bucket = directory.Require(request, caller);
        store.Change(bucket.Name, present => present with { Encryption = null });
        return new EmptyResponse();
    }
}
