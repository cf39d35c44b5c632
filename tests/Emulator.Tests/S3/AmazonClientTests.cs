using Acinaces.Emulator.Tests.DynamoDb;
using Amazon.S3;
using Amazon.S3.Model;

namespace Acinaces.Emulator.Tests.S3;

/// <summary>Amazon's own client as judge: its signatures, chunked bodies, checksums behind the body and presigned addresses.</summary>
public sealed class AmazonClientTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(BothTransports))]
    public async Task Puts_gets_lists_and_deletes(bool http)
    {
        await using var sdk = await S3Sdk.StartAsync(http);
        await sdk.Client.PutBucketAsync("trades", Cancellation);
        var put = new PutObjectRequest { BucketName = "trades", Key = "a b/ü+1", ContentBody = "hello", ContentType = "text/plain" };
        put.Metadata["desk"] = "7";
        await sdk.Client.PutObjectAsync(put, Cancellation);
        using var got = await sdk.Client.GetObjectAsync("trades", "a b/ü+1", Cancellation);
        using var reader = new StreamReader(got.ResponseStream);
        Assert.Equal(("hello", "7", "text/plain"), (await reader.ReadToEndAsync(Cancellation), got.Metadata["desk"], got.Headers.ContentType));
        var list = await sdk.Client.ListObjectsV2Async(new ListObjectsV2Request { BucketName = "trades" }, Cancellation);
        Assert.Equal("a b/ü+1", Assert.Single(list.S3Objects).Key);
        await sdk.Client.DeleteObjectsAsync(new DeleteObjectsRequest { BucketName = "trades", Objects = [new KeyVersion { Key = "a b/ü+1" }] }, Cancellation);
        var missing = await Assert.ThrowsAsync<NoSuchKeyException>(() => sdk.Client.GetObjectAsync("trades", "a b/ü+1", Cancellation));
        Assert.Equal("NoSuchKey", missing.ErrorCode);
    }

    [Theory]
    [ClassData(typeof(BothTransports))]
    public async Task Uploads_in_parts(bool http)
    {
        await using var sdk = await S3Sdk.StartAsync(http);
        await sdk.Client.PutBucketAsync("trades", Cancellation);
        var bytes = new byte[(6 * 1024 * 1024) + 5];
        new Random(11).NextBytes(bytes);
        var begun = await sdk.Client.InitiateMultipartUploadAsync("trades", "large", Cancellation);
        var etags = new List<PartETag>();
        foreach (var (number, part) in new[] { bytes[..(5 * 1024 * 1024)], bytes[(5 * 1024 * 1024)..] }.Index())
        {
            var answer = await sdk.Client.UploadPartAsync(new UploadPartRequest { BucketName = "trades", Key = "large", UploadId = begun.UploadId, PartNumber = number + 1, InputStream = new MemoryStream(part), PartSize = part.Length }, Cancellation);
            etags.Add(new PartETag(answer));
        }
        await sdk.Client.CompleteMultipartUploadAsync(new CompleteMultipartUploadRequest { BucketName = "trades", Key = "large", UploadId = begun.UploadId, PartETags = etags }, Cancellation);
        using var got = await sdk.Client.GetObjectAsync("trades", "large", Cancellation);
        using var copy = new MemoryStream();
        await got.ResponseStream.CopyToAsync(copy, Cancellation);
        Assert.True(bytes.AsSpan().SequenceEqual(copy.ToArray()));
    }

    [Fact]
    public async Task Signs_addresses_that_anyone_may_use_as_they_are()
    {
        await using var sdk = await S3Sdk.StartAsync(http: true);
        await sdk.Client.PutBucketAsync("trades", Cancellation);
        using var web = new HttpClient();
        var put = await sdk.Client.GetPreSignedURLAsync(new GetPreSignedUrlRequest { BucketName = "trades", Key = "a b", Verb = HttpVerb.PUT, Expires = DateTime.UtcNow.AddMinutes(5), Protocol = Protocol.HTTP });
        using var content = new ByteArrayContent("signed"u8.ToArray());
        Assert.Equal(200, (int)(await web.PutAsync(new Uri(put), content, Cancellation)).StatusCode);
        var get = await sdk.Client.GetPreSignedURLAsync(new GetPreSignedUrlRequest { BucketName = "trades", Key = "a b", Expires = DateTime.UtcNow.AddMinutes(5), Protocol = Protocol.HTTP });
        Assert.Equal("signed", await web.GetStringAsync(new Uri(get), Cancellation));
        Assert.Equal(403, (int)(await web.GetAsync(new Uri(get.Replace("a%20b", "other", StringComparison.Ordinal)), Cancellation)).StatusCode);
        Assert.Equal(403, (int)(await web.GetAsync(new Uri($"{sdk.Host.Url}/trades/a%20b"), Cancellation)).StatusCode);
    }
}
