namespace Acinaces.Emulator.Tests.S3.Operations;

public sealed class DeleteBucketTests
{
    [Fact]
    public async Task Removes_only_an_empty_bucket()
    {
        await using var s3 = await S3Cloud.WithBucketAsync();
        await s3.DoneAsync("PUT", "/trades/a", "1");
        await s3.RefusedAsync(409, "BucketNotEmpty", "DELETE", "/trades");
        await s3.DoneAsync("DELETE", "/trades/a");
        Assert.Equal(204, (await s3.DoneAsync("DELETE", "/trades")).Status);
        await s3.RefusedAsync(404, "NoSuchBucket", "DELETE", "/trades");
    }
}
