using Acinaces.Emulator.Tests.DynamoDb;

namespace Acinaces.Emulator.Tests.S3.Operations;

public sealed class GetObjectTests
{
    [Theory]
    [ClassData(typeof(BothTransports))]
    public async Task Gives_parts_of_an_object(bool http)
    {
        await using var s3 = await S3Cloud.WithBucketAsync(http: http);
        await s3.DoneAsync("PUT", "/trades/a", "0123456789");
        foreach (var (range, text, shown) in new[] { ("bytes=2-4", "234", "bytes 2-4/10"), ("bytes=7-", "789", "bytes 7-9/10"), ("bytes=-3", "789", "bytes 7-9/10"), ("bytes=5-99", "56789", "bytes 5-9/10") })
        {
            var part = await s3.DoneAsync("GET", "/trades/a", null, ("Range", range));
            Assert.Equal((206, text, shown, text.Length), (part.Status, part.Text, part.Header("Content-Range"), int.Parse(part.Header("Content-Length") ?? "", System.Globalization.CultureInfo.InvariantCulture)));
        }
        await s3.RefusedAsync(416, "InvalidRange", "GET", "/trades/a", null, ("Range", "bytes=10-"));
        Assert.Equal((200, "0123456789"), (await s3.DoneAsync("GET", "/trades/a", null, ("Range", "lines=1-2"))) is var whole ? (whole.Status, whole.Text) : default);
    }

    [Fact]
    public async Task Answers_conditions()
    {
        await using var s3 = await S3Cloud.WithBucketAsync();
        var etag = (await s3.DoneAsync("PUT", "/trades/a", "1")).Header("ETag") ?? "";
        var unchanged = await s3.SendAsync("GET", "/trades/a", null, ("If-None-Match", etag));
        Assert.Equal((304, etag, ""), (unchanged.Status, unchanged.Header("ETag"), unchanged.Text));
        await s3.RefusedAsync(412, "PreconditionFailed", "GET", "/trades/a", null, ("If-Match", "\"other\""));
        await s3.RefusedAsync(412, "PreconditionFailed", "GET", "/trades/a", null, ("If-Unmodified-Since", "Sat, 01 Jan 2000 00:00:00 GMT"));
        Assert.Equal(304, (await s3.SendAsync("GET", "/trades/a", null, ("If-Modified-Since", "Fri, 01 Jan 2100 00:00:00 GMT"))).Status);
        Assert.Equal(200, (await s3.SendAsync("GET", "/trades/a", null, ("If-Match", etag), ("If-Unmodified-Since", "Sat, 01 Jan 2000 00:00:00 GMT"))).Status);
    }

    [Fact]
    public async Task Shows_what_was_stored_with_it_or_what_the_query_says_instead()
    {
        await using var s3 = await S3Cloud.WithBucketAsync();
        await s3.DoneAsync("PUT", "/trades/a", "1", ("Cache-Control", "no-store"), ("Content-Disposition", "inline"), ("Content-Encoding", "aws-chunked,gzip"), ("x-amz-tagging", "k=v"));
        var plain = await s3.DoneAsync("GET", "/trades/a");
        Assert.Equal(("no-store", "inline", "gzip", "1"), (plain.Header("Cache-Control"), plain.Header("Content-Disposition"), plain.Header("Content-Encoding"), plain.Header("x-amz-tagging-count")));
        Assert.Equal("text/csv", (await s3.DoneAsync("GET", "/trades/a?response-content-type=text%2Fcsv")).Header("Content-Type"));
    }

    [Fact]
    public async Task Says_why_there_is_nothing_to_give()
    {
        await using var s3 = await S3Cloud.WithBucketAsync(isVersioned: true);
        await s3.RefusedAsync(404, "NoSuchKey", "GET", "/trades/a");
        await s3.DoneAsync("PUT", "/trades/a", "1");
        await s3.RefusedAsync(404, "NoSuchVersion", "GET", "/trades/a?versionId=none");
        var marker = (await s3.DoneAsync("DELETE", "/trades/a")).Header("x-amz-version-id");
        Assert.Equal("true", (await s3.RefusedAsync(404, "NoSuchKey", "GET", "/trades/a")).Header("x-amz-delete-marker"));
        await s3.RefusedAsync(405, "MethodNotAllowed", "GET", "/trades/a?versionId=" + marker);
    }
}
