namespace Acinaces.Emulator.Tests.S3.Operations;

public sealed class GetPublicAccessBlockTests
{
    [Fact]
    public async Task Blocks_everything_in_a_new_bucket()
    {
        await using var s3 = await S3Cloud.WithBucketAsync();
        var block = await s3.DoneAsync("GET", "/trades?publicAccessBlock");
        foreach (var member in new[] { "BlockPublicAcls", "IgnorePublicAcls", "BlockPublicPolicy", "RestrictPublicBuckets" }) Assert.Equal("true", block.Value(member));
    }
}
