namespace Acinaces.Emulator.Tests.S3.Operations;

public sealed class DeleteBucketTaggingTests
{
    [Fact]
    public async Task Removes_them()
    {
        await using var s3 = await S3Cloud.WithBucketAsync();
        await s3.DoneAsync("PUT", "/trades?tagging", "<Tagging><TagSet><Tag><Key>k</Key><Value>v</Value></Tag></TagSet></Tagging>");
        Assert.Equal(204, (await s3.DoneAsync("DELETE", "/trades?tagging")).Status);
        await s3.RefusedAsync(404, "NoSuchTagSet", "GET", "/trades?tagging");
    }
}
