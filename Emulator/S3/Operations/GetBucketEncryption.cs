using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.S3.Model;
using Acinaces.Emulator.S3.Wire;

namespace Acinaces.Emulator.S3.Operations;

/// <summary>Gives what a bucket encrypts its objects with.</summary>
internal sealed class GetBucketEncryption(BucketDirectory directory) : IOperation<BucketRequest, GetBucketEncryptionResponse>
{
    public IEnumerable<Permission> Permissions(BucketRequest request, Caller caller) => [directory.Right(caller, "GetEncryptionConfiguration", request.Bucket)];

    public GetBucketEncryptionResponse Invoke(BucketRequest request, Caller caller)
    {
        var bucket = directory.Require(request, caller);
        return new GetBucketEncryptionResponse { ServerSideEncryptionConfiguration = bucket.Encryption ?? new ServerSideEncryptionConfiguration { Rules = [new ServerSideEncryptionRule { ApplyServerSideEncryptionByDefault = new ServerSideEncryptionByDefault { Algorithm = "AES256" }, BucketKeyEnabled = false }] } };
    }
}
