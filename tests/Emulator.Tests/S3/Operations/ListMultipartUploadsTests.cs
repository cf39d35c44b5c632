namespace Acinaces.Emulator.Tests.S3.Operations;

public sealed class ListMultipartUploadsTests
{
    [Fact]
    public async Task Gives_uploads_by_key_in_pages()
    {
        await using var s3 = await S3Cloud.WithBucketAsync();
        foreach (var key in new[] { "b", "a", "c/1", "c/2" }) await s3.DoneAsync("POST", $"/trades/{key}?uploads");
        var first = await s3.DoneAsync("GET", "/trades?uploads&delimiter=/&max-uploads=2");
        Assert.Equal(["a", "b"], first.Values("Key"));
        Assert.Equal(("true", "b"), (first.Value("IsTruncated"), first.Value("NextKeyMarker")));
        var second = await s3.DoneAsync("GET", $"/trades?uploads&delimiter=/&key-marker=b&upload-id-marker={first.Value("NextUploadIdMarker")}");
        Assert.Equal("c/", Assert.Single(second.Values("CommonPrefixes")));
        Assert.Empty(second.Values("Key"));
    }
}
