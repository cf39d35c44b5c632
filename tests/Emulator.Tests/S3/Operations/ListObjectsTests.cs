namespace Acinaces.Emulator.Tests.S3.Operations;

public sealed class ListObjectsTests
{
    [Fact]
    public async Task Goes_on_behind_a_marker_and_rolls_up_what_lies_behind_the_delimiter()
    {
        await using var s3 = await S3Cloud.WithBucketAsync();
        foreach (var key in new[] { "a", "b/1", "b/2", "c" }) await s3.DoneAsync("PUT", "/trades/" + key, "1");
        var first = await s3.DoneAsync("GET", "/trades?delimiter=/&max-keys=2");
        Assert.Equal(["a"], first.Values("Key"));
        Assert.Equal(("b/", "true"), (first.Value("NextMarker"), first.Value("IsTruncated")));
        Assert.Equal(["c"], (await s3.DoneAsync("GET", "/trades?delimiter=/&marker=b/")).Values("Key"));
        Assert.Equal(["b/2", "c"], (await s3.DoneAsync("GET", "/trades?marker=b/1")).Values("Key"));
    }
}
