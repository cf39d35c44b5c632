namespace Acinaces.Emulator.Tests.S3.Operations;

public sealed class PutBucketEncryptionTests
{
    [Fact]
    public async Task Holds_for_objects_that_do_not_say_it_themselves()
    {
        await using var s3 = await S3Cloud.WithBucketAsync();
        await s3.DoneAsync("PUT", "/trades?encryption", "<ServerSideEncryptionConfiguration><Rule><ApplyServerSideEncryptionByDefault><SSEAlgorithm>aws:kms</SSEAlgorithm><KMSMasterKeyID>alias/own</KMSMasterKeyID></ApplyServerSideEncryptionByDefault><BucketKeyEnabled>true</BucketKeyEnabled></Rule></ServerSideEncryptionConfiguration>");
        var put = await s3.DoneAsync("PUT", "/trades/a", "1");
        Assert.Equal(("aws:kms", "arn:aws:kms:us-east-1:000000000000:alias/own", "true"), (put.Header("x-amz-server-side-encryption"), put.Header("x-amz-server-side-encryption-aws-kms-key-id"), put.Header("x-amz-server-side-encryption-bucket-key-enabled")));
        Assert.Equal("AES256", (await s3.DoneAsync("PUT", "/trades/b", "1", ("x-amz-server-side-encryption", "AES256"))).Header("x-amz-server-side-encryption"));
        await s3.RefusedAsync(400, "InvalidArgument", "PUT", "/trades?encryption", "<ServerSideEncryptionConfiguration><Rule><ApplyServerSideEncryptionByDefault><SSEAlgorithm>AES256</SSEAlgorithm><KMSMasterKeyID>alias/own</KMSMasterKeyID></ApplyServerSideEncryptionByDefault><BucketKeyEnabled>true</BucketKeyEnabled></Rule></ServerSideEncryptionConfiguration>");
        await s3.RefusedAsync(400, "MalformedXML", "PUT", "/trades?encryption", "<ServerSideEncryptionConfiguration><Rule><ApplyServerSideEncryptionByDefault><SSEAlgorithm>ROT13</SSEAlgorithm><KMSMasterKeyID>alias/own</KMSMasterKeyID></ApplyServerSideEncryptionByDefault><BucketKeyEnabled>true</BucketKeyEnabled></Rule></ServerSideEncryptionConfiguration>");
    }
}
