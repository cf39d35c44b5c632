using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.S3.Model;
using Acinaces.Emulator.S3.Storage;
using Acinaces.Emulator.S3.Wire;

namespace Acinaces.Emulator.S3.Operations;

/// <summary>Sets who owns what others upload into a bucket.</summary>
internal sealed class PutBucketOwnershipControls(S3Store store, BucketDirectory directory) : IOperation<PutBucketOwnershipControlsRequest, EmptyResponse>
{
    public IEnumerable<Permission> Permissions(PutBucketOwnershipControlsRequest request, Caller caller) => [directory.Right(caller, "PutBucketOwnershipControls", request.Bucket)];

    public EmptyResponse Invoke(PutBucketOwnershipControlsRequest request, Caller caller)
    {
        var bucket = directory.Require(request, caller);
        DocumentDigest.Require(request.Body.Span, request.ContentMd5, request.Given());
        if (request.OwnershipControls is not { Rules: [{ ObjectOwnership: OwnershipControls.Enforced or "BucketOwnerPreferred" or "ObjectWriter" }] } ownership) throw S3Errors.MalformedXml();
        store.Change(bucket.Name, present => present with { Ownership = ownership });
        return new EmptyResponse();
    }
}
