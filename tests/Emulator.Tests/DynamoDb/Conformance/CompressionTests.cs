using System.Globalization;
using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Acinaces.Emulator.Protocols;

namespace Acinaces.Emulator.Tests.DynamoDb.Conformance;

/// <summary>Answers and requests that are compressed.</summary>
public sealed class CompressionTests
{
    private const int LongBytes = 8000;

    [Theory, ClassData(typeof(BothTransports))]
    public async Task Long_answers_are_compressed_for_those_who_ask_and_the_checksum_is_of_what_is_sent(bool http)
    {
        await using var bench = await StartAsync(http);
        foreach (var (accepted, encoding) in new[] { ("gzip", "gzip"), ("deflate", "deflate"), ("br, deflate;q=0.2", "deflate") })
        {
            using var response = await GetAsync(bench, "long", accepted);
            Assert.Equal([encoding], response.Content.Headers.ContentEncoding);
            var sent = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
            Assert.True(sent.Length < LongBytes / 4, $"{sent.Length} bytes");
            Assert.Equal(sent.Length, response.Content.Headers.ContentLength);
            Assert.Equal(Crc32.Compute(sent).ToString(CultureInfo.InvariantCulture), response.Headers.GetValues("x-amz-crc32").Single());
            using var packed = new MemoryStream(sent);
            await using Stream plain = encoding == "gzip" ? new GZipStream(packed, CompressionMode.Decompress) : new ZLibStream(packed, CompressionMode.Decompress);
            var answer = await JsonNode.ParseAsync(plain, cancellationToken: TestContext.Current.CancellationToken);
            Assert.Equal(LongBytes, answer!["Item"]!["v"]!["S"]!.GetValue<string>().Length);
        }
    }

    [Theory, ClassData(typeof(BothTransports))]
    public async Task Short_answers_and_those_nobody_wants_compressed_go_out_as_they_are(bool http)
    {
        await using var bench = await StartAsync(http);
        foreach (var (key, accepted) in new[] { ("short", "gzip"), ("long", "identity"), ("long", "gzip;q=0"), ("long", null) })
        {
            using var response = await GetAsync(bench, key, accepted);
            Assert.Empty(response.Content.Headers.ContentEncoding);
            var sent = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
            Assert.Equal(Crc32.Compute(sent).ToString(CultureInfo.InvariantCulture), response.Headers.GetValues("x-amz-crc32").Single());
            Assert.NotNull(JsonNode.Parse(sent)!["Item"]);
        }
    }

    [Theory, ClassData(typeof(BothTransports))]
    public async Task A_compressed_request_that_breaks_off_is_refused(bool http)
    {
        await using var bench = await StartAsync(http);
        using var target = new MemoryStream();
        await using (var zip = new GZipStream(target, CompressionLevel.Fastest, leaveOpen: true))
            await zip.WriteAsync("""{"TableName":"t-1","Key":{"p":{"S":"long"}}}"""u8.ToArray(), TestContext.Current.CancellationToken);
        var whole = target.ToArray();
        foreach (var (body, status) in new[] { (whole, 200), (whole[..^1], 400), (whole[..^8], 400), (whole[..12], 400), ([], 400) })
        {
            using var request = Request(body, null);
            request.Content!.Headers.ContentEncoding.Add("gzip");
            using var response = await bench.SendAsync(request);
            Assert.True(status == (int)response.StatusCode, $"{body.Length} of {whole.Length} bytes: {response.StatusCode}");
        }
    }

    private static async Task<DynamoDbBench> StartAsync(bool http)
    {
        var bench = await DynamoDbBench.StartAsync(http: http);
        await bench.CreateAsync("t-1");
        await bench.PutAsync("t-1", $$$"""{"p":{"S":"long"},"v":{"S":"{{{new string('x', LongBytes)}}}"}}""");
        await bench.PutAsync("t-1", """{"p":{"S":"short"}}""");
        return bench;
    }

    private static async Task<HttpResponseMessage> GetAsync(DynamoDbBench bench, string key, string? accepted)
    {
        using var request = Request(Encoding.UTF8.GetBytes($$$$"""{"TableName":"t-1","Key":{"p":{"S":"{{{{key}}}}"}}}"""), accepted);
        return await bench.SendAsync(request);
    }

    private static HttpRequestMessage Request(byte[] body, string? accepted)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/") { Content = new ByteArrayContent(body) };
        request.Headers.Add("X-Amz-Target", "DynamoDB_20120810.GetItem");
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/x-amz-json-1.0");
        if (accepted is not null)
            request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted);
        return request;
    }
}
