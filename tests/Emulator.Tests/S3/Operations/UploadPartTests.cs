namespace Acinaces.Emulator.Tests.S3.Operations;

public sealed class UploadPartTests
{
    [Fact]
    public async Task Takes_numbers_from_1_to_10000_of_an_upload_that_is_there()
    {
        await using var s3 = await S3Cloud.WithBucketAsync();
        var upload = await UploadInParts.BeginAsync(s3);
        foreach (var bad in new[] { 0, 10_001 }) await s3.RefusedAsync(400, "InvalidArgument", "PUT", $"/trades/a?partNumber={bad}&uploadId={upload.Id}", "1");
        await s3.RefusedAsync(400, "InvalidArgument", "PUT", $"/trades/a?partNumber=one&uploadId={upload.Id}", "1");
        await s3.RefusedAsync(404, "NoSuchUpload", "PUT", $"/trades/b?partNumber=1&uploadId={upload.Id}", "1");
        Assert.Equal("\"c4ca4238a0b923820dcc509a6f75849b\"", await upload.PutAsync(10_000, "1"u8.ToArray()));
    }

    [Fact]
    public async Task Holds_to_the_checksum_that_was_chosen()
    {
        await using var s3 = await S3Cloud.WithBucketAsync();
        var upload = await UploadInParts.BeginAsync(s3, ("x-amz-checksum-algorithm", "SHA256"));
        await s3.RefusedAsync(400, "InvalidRequest", "PUT", $"/trades/a?partNumber=1&uploadId={upload.Id}", "123456789", ("x-amz-checksum-crc32", "y/Q5Jg=="));
        await s3.RefusedAsync(400, "BadDigest", "PUT", $"/trades/a?partNumber=1&uploadId={upload.Id}", "12345678", ("x-amz-checksum-sha256", "FeKw08M4keuw8e9gnsQZQgwg4yDOlMZfvIwzEkSOsiU="));
    }
}
