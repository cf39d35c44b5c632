using Acinaces.Emulator.Tests.DynamoDb;

namespace Acinaces.Emulator.Tests.S3.Operations;

public sealed class CompleteMultipartUploadTests
{
    [Theory]
    [ClassData(typeof(BothTransports))]
    public async Task Joins_the_parts_in_their_order(bool http)
    {
        await using var s3 = await S3Cloud.WithBucketAsync(http: http);
        var upload = await UploadInParts.BeginAsync(s3, ("x-amz-meta-desk", "7"));
        var first = new byte[UploadInParts.PartBytes];
        first.AsSpan().Fill((byte)'x');
        var second = await upload.PutAsync(2, "end"u8.ToArray());
        var done = await upload.CompleteAsync((1, await upload.PutAsync(1, first)), (2, second));
        // As AWS makes it: the MD5 of the parts' MD5s, and their number; worked out with another tool.
        Assert.Equal("\"6d7c5fbffce55b2eb513ca823d7235b2-2\"", done.Value("ETag"));
        var part = await s3.DoneAsync("GET", "/trades/a?partNumber=2");
        Assert.Equal((206, "end", "2", "7"), (part.Status, part.Text, part.Header("x-amz-mp-parts-count"), part.Header("x-amz-meta-desk")));
        Assert.Equal("xend", (await s3.DoneAsync("GET", "/trades/a", null, ("Range", "bytes=-4"))).Text);
        await s3.RefusedAsync(404, "NoSuchUpload", "GET", $"/trades/a?uploadId={upload.Id}");
    }

    [Fact]
    public async Task Refuses_parts_that_do_not_fit()
    {
        await using var s3 = await S3Cloud.WithBucketAsync();
        var upload = await UploadInParts.BeginAsync(s3);
        var (one, two) = (await upload.PutAsync(1, "1"u8.ToArray()), await upload.PutAsync(2, "2"u8.ToArray()));
        Assert.Equal("InvalidPartOrder", (await upload.CompleteAsync((2, two), (1, one))).Value("Code"));
        Assert.Equal("InvalidPart", (await upload.CompleteAsync((1, two))).Value("Code"));
        Assert.Equal("InvalidPart", (await upload.CompleteAsync((3, one))).Value("Code"));
        Assert.Equal("EntityTooSmall", (await upload.CompleteAsync((1, one), (2, two))).Value("Code"));
        Assert.Equal("MalformedXML", (await upload.CompleteAsync()).Value("Code"));
        Assert.Equal(200, (await upload.CompleteAsync((2, two))).Status);
        Assert.Equal("2", (await s3.DoneAsync("GET", "/trades/a")).Text);
    }
}
