namespace Acinaces.Emulator.Tests.S3.Operations;

public sealed class CreateMultipartUploadTests
{
    [Fact]
    public async Task Pairs_algorithms_with_the_types_they_can_have()
    {
        await using var s3 = await S3Cloud.WithBucketAsync();
        var crc = await s3.DoneAsync("POST", "/trades/a?uploads", null, ("x-amz-checksum-algorithm", "CRC64NVME"));
        Assert.Equal(("CRC64NVME", "FULL_OBJECT"), (crc.Header("x-amz-checksum-algorithm"), crc.Header("x-amz-checksum-type")));
        Assert.Equal("COMPOSITE", (await s3.DoneAsync("POST", "/trades/a?uploads", null, ("x-amz-checksum-algorithm", "SHA256"))).Header("x-amz-checksum-type"));
        await s3.RefusedAsync(400, "InvalidRequest", "POST", "/trades/a?uploads", null, ("x-amz-checksum-algorithm", "SHA256"), ("x-amz-checksum-type", "FULL_OBJECT"));
        await s3.RefusedAsync(400, "InvalidRequest", "POST", "/trades/a?uploads", null, ("x-amz-checksum-algorithm", "MD4"));
    }
}
