using System.Globalization;
using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text;

namespace Acinaces.Emulator.Tests.DynamoDb.Conformance;

/// <summary>What goes with the JSON of requests and answers: checksums and compression.</summary>
public sealed class TransferTests
{
    [Theory, ClassData(typeof(BothTransports))]
    public async Task Every_answer_carries_the_checksum_of_its_body(bool http)
    {
        await using var bench = await DynamoDbBench.StartAsync(http: http);
        foreach (var (target, status) in new[] { ("DynamoDB_20120810.ListTables", 200), ("DynamoDB_20120810.GetItem", 400), ("DynamoDB_20120810.Nothing", 400), ("DynamoDBStreams_20120810.ListStreams", 200) })
        {
            using var request = Request(target, "{}"u8.ToArray());
            using var response = await bench.SendAsync(request);
            var body = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
            Assert.Equal(status, (int)response.StatusCode);
            Assert.Equal(Crc32(body).ToString(CultureInfo.InvariantCulture), Assert.Single(response.Headers.GetValues("x-amz-crc32")));
        }
    }

    [Theory, ClassData(typeof(BothTransports))]
    public async Task Requests_may_be_compressed(bool http)
    {
        await using var bench = await DynamoDbBench.StartAsync(http: http);
        await bench.CreateAsync("t-1");
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true))
            gzip.Write(Encoding.UTF8.GetBytes("""{"TableName":"t-1","Item":{"p":{"S":"packed"}}}"""));
        using var request = Request("DynamoDB_20120810.PutItem", packed.ToArray());
        request.Content!.Headers.ContentEncoding.Add("gzip");
        using var response = await bench.SendAsync(request);
        Assert.Equal(200, (int)response.StatusCode);
        Assert.Equal("""{"p":{"S":"packed"}}""", (await bench.CallAsync("GetItem", """{"TableName":"t-1","Key":{"p":{"S":"packed"}}}"""))["Item"]!.ToJsonString());
    }

    private static HttpRequestMessage Request(string target, byte[] body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/") { Content = new ByteArrayContent(body) };
        request.Headers.Add("X-Amz-Target", target);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/x-amz-json-1.0");
        return request;
    }

    // Bit by bit, so that it shares nothing with the fast one that it checks.
    private static uint Crc32(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
        }
        return ~crc;
    }
}
