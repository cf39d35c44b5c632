namespace Acinaces.Emulator.Tests.S3.Operations;

public sealed class UploadPartCopyTests
{
    [Fact]
    public async Task Copies_a_range_of_an_object()
    {
        await using var s3 = await S3Cloud.WithBucketAsync();
        await s3.DoneAsync("PUT", "/trades/source", "0123456789");
        var upload = await UploadInParts.BeginAsync(s3);
        var path = $"/trades/a?partNumber=1&uploadId={upload.Id}";
        var etag = (await s3.DoneAsync("PUT", path, null, ("x-amz-copy-source", "/trades/source"), ("x-amz-copy-source-range", "bytes=3-5"))).Value("ETag") ?? "";
        await upload.CompleteAsync((1, etag));
        Assert.Equal("345", (await s3.DoneAsync("GET", "/trades/a")).Text);
        await s3.RefusedAsync(404, "NoSuchUpload", "PUT", path, null, ("x-amz-copy-source", "/trades/source"));
        var other = await UploadInParts.BeginAsync(s3);
        await s3.RefusedAsync(400, "InvalidArgument", "PUT", $"/trades/a?partNumber=1&uploadId={other.Id}", null, ("x-amz-copy-source", "/trades/source"), ("x-amz-copy-source-range", "bytes=3-10"));
    }
}
