namespace Acinaces.Emulator.Tests.S3.Operations;

public sealed class GetBucketEncryptionTests
{
    [Fact]
    public async Task Is_by_S3s_own_keys_if_nobody_says_otherwise()
    {
        await using var s3 = await S3Cloud.WithBucketAsync();
        Assert.Equal("AES256", (await s3.DoneAsync("GET", "/trades?encryption")).Value("SSEAlgorithm"));
    }
}
