using System.Text;
using Acinaces.Emulator.Tests.DynamoDb;

namespace Acinaces.Emulator.Tests.S3.Operations;

public sealed class PutObjectTests
{
    // md5("hello"), crc32("hello") and sha256("hello"), worked out with other tools.
    private const string HelloMd5 = "5d41402abc4b2a76b9719d911017c592";
    private const string HelloCrc32 = "NhCmhg==";
    private const string HelloSha256 = "LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ=";

    [Theory]
    [ClassData(typeof(BothTransports))]
    public async Task Stores_the_bytes_and_says_their_digests(bool http)
    {
        await using var s3 = await S3Cloud.WithBucketAsync(http: http);
        var put = await s3.DoneAsync("PUT", "/trades/a%20b/%C3%BC+1", "hello", ("x-amz-checksum-sha256", HelloSha256), ("x-amz-meta-Desk", "42"));
        Assert.Equal(($"\"{HelloMd5}\"", HelloSha256, "AES256"), (put.Header("ETag"), put.Header("x-amz-checksum-sha256"), put.Header("x-amz-server-side-encryption")));
        var got = await s3.DoneAsync("GET", "/trades/a%20b/%C3%BC%2B1");
        Assert.Equal(("hello", "binary/octet-stream", "42"), (got.Text, got.Header("Content-Type"), got.Header("x-amz-meta-desk")));
    }

    [Theory]
    [ClassData(typeof(BothTransports))]
    public async Task Streams_what_is_large(bool http)
    {
        await using var s3 = await S3Cloud.WithBucketAsync(http: http);
        var large = new byte[(5 * 1024 * 1024) + 3];
        new Random(7).NextBytes(large);
        Assert.Equal(200, (await s3.SendAsync("PUT", "/trades/large", large)).Status);
        var got = await s3.DoneAsync("GET", "/trades/large");
        Assert.True(large.AsSpan().SequenceEqual(got.Body));
    }

    [Fact]
    public async Task Refuses_bytes_that_are_not_those_their_digests_say_and_keeps_the_former()
    {
        await using var s3 = await S3Cloud.WithBucketAsync();
        await s3.DoneAsync("PUT", "/trades/a", "hello", ("Content-MD5", Convert.ToBase64String(Convert.FromHexString(HelloMd5))), ("x-amz-checksum-crc32", HelloCrc32));
        await s3.RefusedAsync(400, "BadDigest", "PUT", "/trades/a", "other", ("Content-MD5", Convert.ToBase64String(Convert.FromHexString(HelloMd5))));
        await s3.RefusedAsync(400, "InvalidDigest", "PUT", "/trades/a", "other", ("Content-MD5", "abc"));
        await s3.RefusedAsync(400, "BadDigest", "PUT", "/trades/a", "other", ("x-amz-checksum-crc32", HelloCrc32));
        await s3.RefusedAsync(400, "InvalidRequest", "PUT", "/trades/a", "hello", ("x-amz-checksum-crc32", HelloCrc32), ("x-amz-checksum-sha256", HelloSha256));
        await s3.RefusedAsync(400, "XAmzContentSHA256Mismatch", "PUT", "/trades/a", "other", ("x-amz-content-sha256", Convert.ToHexStringLower(Convert.FromBase64String(HelloSha256))));
        Assert.Equal("hello", (await s3.DoneAsync("GET", "/trades/a")).Text);
    }

    [Theory]
    [InlineData("CRC32", "y/Q5Jg==")]
    [InlineData("CRC32C", "4waSgw==")]
    [InlineData("CRC64NVME", "rosUhgp5mIg=")]
    [InlineData("SHA1", "98O8HYCOBHMq32eZZczDTKeuNEE=")]
    [InlineData("SHA256", "FeKw08M4keuw8e9gnsQZQgwg4yDOlMZfvIwzEkSOsiU=")]
    public async Task Knows_every_checksum(string algorithm, string ofTheNineDigits)
    {
        await using var s3 = await S3Cloud.WithBucketAsync();
        // The CRCs are the published check values of the text 123456789.
        var put = await s3.SendAsync("PUT", "/trades/a", Encoding.ASCII.GetBytes("123456789"), ("x-amz-checksum-" + algorithm.ToLowerInvariant(), ofTheNineDigits));
        Assert.True(put.Status == 200, put.Text);
    }

    [Fact]
    public async Task Writes_under_a_condition_only_when_it_holds()
    {
        await using var s3 = await S3Cloud.WithBucketAsync();
        await s3.RefusedAsync(404, "NoSuchKey", "PUT", "/trades/a", "1", ("If-Match", "\"x\""));
        await s3.DoneAsync("PUT", "/trades/a", "hello", ("If-None-Match", "*"));
        await s3.RefusedAsync(412, "PreconditionFailed", "PUT", "/trades/a", "2", ("If-None-Match", "*"));
        await s3.RefusedAsync(412, "PreconditionFailed", "PUT", "/trades/a", "2", ("If-Match", "\"x\""));
        await s3.DoneAsync("PUT", "/trades/a", "3", ("If-Match", $"\"{HelloMd5}\""));
        await s3.RefusedAsync(501, "NotImplemented", "PUT", "/trades/a", "4", ("If-None-Match", "\"x\""));
        Assert.Equal("3", (await s3.DoneAsync("GET", "/trades/a")).Text);
    }

    [Fact]
    public async Task Refuses_what_it_cannot_keep()
    {
        await using var s3 = await S3Cloud.WithBucketAsync();
        await s3.RefusedAsync(404, "NoSuchBucket", "PUT", "/elsewhere/a", "1");
        await s3.RefusedAsync(400, "KeyTooLongError", "PUT", "/trades/" + new string('k', 1025), "1");
        await s3.DoneAsync("PUT", "/trades/" + new string('k', 1024), "1");
        await s3.RefusedAsync(400, "MetadataTooLarge", "PUT", "/trades/a", "1", ("x-amz-meta-a", new string('v', 2048)));
        await s3.RefusedAsync(400, "InvalidStorageClass", "PUT", "/trades/a", "1", ("x-amz-storage-class", "CHEAP"));
        await s3.RefusedAsync(501, "NotImplemented", "PUT", "/trades/a", "1", ("x-amz-object-lock-mode", "GOVERNANCE"));
        await s3.RefusedAsync(400, "AccessControlListNotSupported", "PUT", "/trades/a", "1", ("x-amz-acl", "public-read"));
        await s3.RefusedAsync(400, "InvalidTag", "PUT", "/trades/a", "1", ("x-amz-tagging", "aws:a=1"));
    }
}
