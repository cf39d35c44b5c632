namespace Acinaces.Emulator.Tests.S3.Operations;

public sealed class GetObjectTaggingTests
{
    [Fact]
    public async Task Gives_the_tags_of_an_object()
    {
        await using var s3 = await S3Cloud.WithBucketAsync();
        await s3.DoneAsync("PUT", "/trades/a", "1", ("x-amz-tagging", "first=1&second=a%20b"));
        Assert.Equal(["1", "a b"], (await s3.DoneAsync("GET", "/trades/a?tagging")).Values("Value"));
        await s3.RefusedAsync(404, "NoSuchKey", "GET", "/trades/b?tagging");
    }
}
