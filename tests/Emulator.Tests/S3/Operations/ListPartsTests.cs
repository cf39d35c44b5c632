namespace Acinaces.Emulator.Tests.S3.Operations;

public sealed class ListPartsTests
{
    [Fact]
    public async Task Gives_parts_by_number_in_pages()
    {
        await using var s3 = await S3Cloud.WithBucketAsync();
        var upload = await UploadInParts.BeginAsync(s3);
        foreach (var number in new[] { 7, 2, 5 }) await upload.PutAsync(number, new byte[number]);
        var first = await s3.DoneAsync("GET", $"/trades/a?uploadId={upload.Id}&max-parts=2");
        Assert.Equal(["2", "5"], first.Values("PartNumber"));
        Assert.Equal(("true", "5"), (first.Value("IsTruncated"), first.Value("NextPartNumberMarker")));
        var second = await s3.DoneAsync("GET", $"/trades/a?uploadId={upload.Id}&part-number-marker=5");
        Assert.Equal(("7", "7", "false"), (second.Value("PartNumber"), second.Value("Size"), second.Value("IsTruncated")));
    }
}
