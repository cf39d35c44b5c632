namespace Acinaces.Emulator.Tests.S3.Operations;

public sealed class AbortMultipartUploadTests
{
    [Fact]
    public async Task Leaves_nothing_of_the_upload()
    {
        await using var s3 = await S3Cloud.WithBucketAsync();
        var upload = await UploadInParts.BeginAsync(s3);
        var etag = await upload.PutAsync(1, "1"u8.ToArray());
        Assert.Equal(204, (await s3.DoneAsync("DELETE", $"/trades/a?uploadId={upload.Id}")).Status);
        Assert.Equal("NoSuchUpload", (await upload.CompleteAsync((1, etag))).Value("Code"));
        await s3.RefusedAsync(404, "NoSuchUpload", "DELETE", $"/trades/a?uploadId={upload.Id}");
    }
}
