using Acinaces.Emulator.Tests.DynamoDb;

namespace Acinaces.Emulator.Tests.S3.Operations;

public sealed class HeadObjectTests
{
    [Theory]
    [ClassData(typeof(BothTransports))]
    public async Task Tells_the_length_and_sends_nothing(bool http)
    {
        await using var s3 = await S3Cloud.WithBucketAsync(http: http);
        await s3.DoneAsync("PUT", "/trades/a", "hello", ("Content-Type", "text/plain"));
        var head = await s3.DoneAsync("HEAD", "/trades/a", null, ("x-amz-checksum-mode", "ENABLED"));
        Assert.Equal(("5", "text/plain", "FULL_OBJECT", "bytes"), (head.Header("Content-Length"), head.Header("Content-Type"), head.Header("x-amz-checksum-type"), head.Header("Accept-Ranges")));
        Assert.NotNull(head.Header("x-amz-checksum-crc64nvme"));
        Assert.Equal(404, (await s3.SendAsync("HEAD", "/trades/b", null)).Status);
    }
}
