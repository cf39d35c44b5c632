namespace Acinaces.Emulator.Tests.S3.Operations;

public sealed class CopyObjectTests
{
    [Fact]
    public async Task Copies_bytes_and_properties_or_takes_new_ones()
    {
        await using var s3 = await S3Cloud.WithBucketAsync();
        var etag = (await s3.DoneAsync("PUT", "/trades/a%20b", "hello", ("x-amz-meta-desk", "1"), ("x-amz-tagging", "k=v"))).Header("ETag");
        Assert.Equal(etag, (await s3.DoneAsync("PUT", "/trades/copy", null, ("x-amz-copy-source", "/trades/a%20b"))).Value("ETag"));
        var copy = await s3.DoneAsync("GET", "/trades/copy");
        Assert.Equal(("hello", "1", "1"), (copy.Text, copy.Header("x-amz-meta-desk"), copy.Header("x-amz-tagging-count")));
        await s3.DoneAsync("PUT", "/trades/copy", null, ("x-amz-copy-source", "trades/a%20b"), ("x-amz-metadata-directive", "REPLACE"), ("x-amz-meta-desk", "2"));
        Assert.Equal("2", (await s3.DoneAsync("HEAD", "/trades/copy")).Header("x-amz-meta-desk"));
    }

    [Fact]
    public async Task Refuses_a_copy_that_changes_nothing_or_whose_source_is_not_as_asked()
    {
        await using var s3 = await S3Cloud.WithBucketAsync();
        await s3.DoneAsync("PUT", "/trades/a", "1");
        await s3.RefusedAsync(400, "InvalidRequest", "PUT", "/trades/a", null, ("x-amz-copy-source", "/trades/a"));
        await s3.RefusedAsync(404, "NoSuchKey", "PUT", "/trades/b", null, ("x-amz-copy-source", "/trades/missing"));
        await s3.RefusedAsync(412, "PreconditionFailed", "PUT", "/trades/b", null, ("x-amz-copy-source", "/trades/a"), ("x-amz-copy-source-if-match", "\"x\""));
        await s3.RefusedAsync(400, "InvalidArgument", "PUT", "/trades/b", null, ("x-amz-copy-source", "nonsense"));
    }
}
