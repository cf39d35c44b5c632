namespace Acinaces.Emulator.Tests.S3.Operations;

public sealed class HeadBucketTests
{
    [Fact]
    public async Task Tells_the_region_and_that_a_bucket_is_missing()
    {
        await using var s3 = await S3Cloud.WithBucketAsync();
        Assert.Equal("us-east-1", (await s3.DoneAsync("HEAD", "/trades")).Header("x-amz-bucket-region"));
        Assert.Equal(404, (await s3.SendAsync("HEAD", "/elsewhere", null)).Status);
        Assert.Equal(403, (await s3.SendAsync("HEAD", "/trades", null, ("x-amz-expected-bucket-owner", "111111111111"))).Status);
    }
}
