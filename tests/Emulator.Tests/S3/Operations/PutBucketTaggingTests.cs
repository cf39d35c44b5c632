namespace Acinaces.Emulator.Tests.S3.Operations;

public sealed class PutBucketTaggingTests
{
    [Fact]
    public async Task Replaces_all_tags_and_refuses_bad_ones()
    {
        await using var s3 = await S3Cloud.WithBucketAsync();
        await s3.DoneAsync("PUT", "/trades?tagging", "<Tagging><TagSet><Tag><Key>old</Key><Value>v</Value></Tag></TagSet></Tagging>");
        await s3.DoneAsync("PUT", "/trades?tagging", "<Tagging><TagSet><Tag><Key>k</Key><Value>v</Value></Tag></TagSet></Tagging>");
        Assert.Equal(["k"], (await s3.DoneAsync("GET", "/trades?tagging")).Values("Key"));
        await s3.RefusedAsync(400, "InvalidTag", "PUT", "/trades?tagging", "<Tagging><TagSet><Tag><Key>k</Key><Value>v</Value></Tag><Tag><Key>k</Key><Value>w</Value></Tag></TagSet></Tagging>");
        await s3.RefusedAsync(400, "MalformedXML", "PUT", "/trades?tagging", "<Tagging/>");
        await s3.RefusedAsync(400, "MalformedXML", "PUT", "/trades?tagging", "<Tagging>");
    }
}
