namespace Acinaces.Emulator.Tests.S3.Operations;

public sealed class DeleteObjectTaggingTests
{
    [Fact]
    public async Task Removes_them()
    {
        await using var s3 = await S3Cloud.WithBucketAsync();
        await s3.DoneAsync("PUT", "/trades/a", "1", ("x-amz-tagging", "first=1&second=a%20b"));
        Assert.Equal(204, (await s3.DoneAsync("DELETE", "/trades/a?tagging")).Status);
        Assert.Empty((await s3.DoneAsync("GET", "/trades/a?tagging")).Values("Key"));
    }
}
