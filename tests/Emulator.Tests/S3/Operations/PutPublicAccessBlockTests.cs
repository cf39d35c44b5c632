namespace Acinaces.Emulator.Tests.S3.Operations;

public sealed class PutPublicAccessBlockTests
{
    [Fact]
    public async Task Blocks_what_it_names_and_nothing_else()
    {
        await using var s3 = await S3Cloud.WithBucketAsync();
        await s3.DoneAsync("PUT", "/trades?publicAccessBlock", "<PublicAccessBlockConfiguration><RestrictPublicBuckets>true</RestrictPublicBuckets></PublicAccessBlockConfiguration>");
        var block = await s3.DoneAsync("GET", "/trades?publicAccessBlock");
        Assert.Equal(("false", "true"), (block.Value("BlockPublicPolicy"), block.Value("RestrictPublicBuckets")));
    }
}
