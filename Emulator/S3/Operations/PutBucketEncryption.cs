using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.S3.Storage;
using Acinaces.Emulator.S3.Wire;

namespace Acinaces.Emulator.S3.Operations;

/// <summary>Sets what a bucket encrypts its objects with.</summary>
internal sealed class PutBucketEncryption(S3Store store, BucketDirectory directory) : IOperation<PutBucketEncryptionRequest, EmptyResponse>
{
    public IEnumerable<Permission> Permissions(PutBucketEncryptionRequest request, Caller caller) => [directory.Right(caller, "PutEncryptionConfiguration", request.Bucket)];

    public EmptyResponse Invoke(PutBucketEncryptionRequest request, Caller caller)
    {
        var bucket = directory.Require(request, caller);
        DocumentDigest.Require(request.Body.Span, request.ContentMd5, request.Given());
        if (request.ServerSideEncryptionConfiguration is not { Rules: [{ ApplyServerSideEncryptionByDefault: { } own }] } encryption) throw S3Errors.MalformedXml();
        if (own.Algorithm is not ("AES256" or "aws:kms")) throw own.Algorithm == "aws:kms:dsse" ? S3Errors.NotImplemented("SSEAlgorithm aws:kms:dsse") : S3Errors.MalformedXml();
        if (own is { Algorithm: "AES256", KmsMasterKeyId: not null }) throw S3Errors.InvalidArgument("KMSMasterKeyID", own.KmsMasterKeyId, "a KMSMasterKeyID is not applicable if the default sse algorithm is not aws:kms or aws:kms:dsse");
        store.Change(bucket.Name, present => present with { Encryption = encryption });
        return new EmptyResponse();
    }
}
