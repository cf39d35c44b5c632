namespace Acinaces.Emulator.Tests.S3.Operations;

public sealed class GetBucketTaggingTests
{
    [Fact]
    public async Task Says_that_there_are_none_and_gives_those_there_are()
    {
        await using var s3 = await S3Cloud.WithBucketAsync();
        await s3.RefusedAsync(404, "NoSuchTagSet", "GET", "/trades?tagging");
        await s3.DoneAsync("PUT", "/trades?tagging", "<Tagging><TagSet><Tag><Key>k</Key><Value>v</Value></Tag></TagSet></Tagging>");
        Assert.Equal("k", (await s3.DoneAsync("GET", "/trades?tagging")).Value("Key"));
    }
}
