using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.S3.Storage;
using Acinaces.Emulator.S3.Wire;

namespace Acinaces.Emulator.S3.Operations;

/// <summary>Removes which web pages may use a bucket.</summary>
internal sealed class DeleteBucketCors(S3Store store, BucketDirectory directory) : IOperation<BucketRequest, EmptyResponse>
{
    public IEnumerable<Permission> Permissions(BucketRequest request, Caller caller) => [directory.Right(caller, "PutBucketCORS", request.Bucket)];

    public EmptyResponse Invoke(BucketRequest request, Caller caller)
    {
        var bucket = directory.Require(request, caller);
        store.Change(bucket.Name, present => present with { Cors = null });
        return new EmptyResponse();
    }
}
