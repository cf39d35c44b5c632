using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.S3.Storage;
using Acinaces.Emulator.S3.Wire;

namespace Acinaces.Emulator.S3.Operations;

/// <summary>Sets what keeps a bucket from the public.</summary>
internal sealed class PutPublicAccessBlock(S3Store store, BucketDirectory directory) : IOperation<PutPublicAccessBlockRequest, EmptyResponse>
{
    public IEnumerable<Permission> Permissions(PutPublicAccessBlockRequest request, Caller caller) => [directory.Right(caller, "PutBucketPublicAccessBlock", request.Bucket)];

    public EmptyResponse Invoke(PutPublicAccessBlockRequest request, Caller caller)
    {
        var bucket = directory.Require(request, caller);
        DocumentDigest.Require(request.Body.Span, request.ContentMd5, request.Given());
        if (request.PublicAccessBlockConfiguration is not { } block) throw S3Errors.MalformedXml();
        store.Change(bucket.Name, present => present with { PublicAccessBlock = block });
        return new EmptyResponse();
    }
}
