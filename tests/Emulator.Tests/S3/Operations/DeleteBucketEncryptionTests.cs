namespace Acinaces.Emulator.Tests.S3.Operations;

public sealed class DeleteBucketEncryptionTests
{
    [Fact]
    public async Task Goes_back_to_S3s_own_keys()
    {
        await using var s3 = await S3Cloud.WithBucketAsync();
        await s3.DoneAsync("PUT", "/trades?encryption", "<ServerSideEncryptionConfiguration><Rule><ApplyServerSideEncryptionByDefault><SSEAlgorithm>aws:kms</SSEAlgorithm><KMSMasterKeyID>alias/own</KMSMasterKeyID></ApplyServerSideEncryptionByDefault><BucketKeyEnabled>true</BucketKeyEnabled></Rule></ServerSideEncryptionConfiguration>");
        await s3.DoneAsync("DELETE", "/trades?encryption");
        Assert.Equal("AES256", (await s3.DoneAsync("GET", "/trades?encryption")).Value("SSEAlgorithm"));
    }
}
