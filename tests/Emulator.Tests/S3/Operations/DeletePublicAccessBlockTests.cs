namespace Acinaces.Emulator.Tests.S3.Operations;

public sealed class DeletePublicAccessBlockTests
{
    [Fact]
    public async Task Blocks_nothing_any_more()
    {
        await using var s3 = await S3Cloud.WithBucketAsync();
        await s3.DoneAsync("DELETE", "/trades?publicAccessBlock");
        await s3.RefusedAsync(404, "NoSuchPublicAccessBlockConfiguration", "GET", "/trades?publicAccessBlock");
    }
}
