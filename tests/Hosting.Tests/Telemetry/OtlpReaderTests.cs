using System.Text.Json.Nodes;
using Aspire.Hosting.Telemetry.Otlp;

namespace Aspire.Hosting.Telemetry;

public sealed class OtlpReaderTests
{
    [Fact]
    public void A_span_in_protobuf_becomes_the_json_that_otlp_prescribes()
    {
        // resourceSpans { resource { attributes { service.name = "web" } } scopeSpans { scope { name: "s" } spans { ... } } }, written out by hand.
        byte[] span =
        [
            .. Field(1, Enumerable.Range(1, 16).Select(i => (byte)i).ToArray()),
            .. Field(2, [0xAA, 1, 2, 3, 4, 5, 6, 7]),
            .. Field(5, "GET /"u8.ToArray()),
            0x30, 0x02,
            0x39, 0x01, 0, 0, 0, 0, 0, 0, 0x80,
            .. Field(9, [.. Field(1, "n"u8.ToArray()), .. Field(2, [0x18, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01])]),
            .. Field(15, [0x18, 0x02]),
            0xF8, 0x3F, 0x05,
        ];
        byte[] resource = Field(1, Field(1, [.. Field(1, "service.name"u8.ToArray()), .. Field(2, Field(1, "web"u8.ToArray()))]));
        var bytes = Field(1, [.. resource, .. Field(2, [.. Field(1, Field(1, "s"u8.ToArray())), .. Field(2, span)])]);

        var json = OtlpReader.Read(bytes, OtlpSchema.Traces).ToJsonString();

        // 0x8000000000000001 is 9223372036854775809, more than a JSON number can hold; -1 is ten bytes as a varint; field 1023 is unknown and skipped.
        Assert.Equal(
            """{"resourceSpans":[{"resource":{"attributes":[{"key":"service.name","value":{"stringValue":"web"}}]},"scopeSpans":[{"scope":{"name":"s"},"spans":[{"traceId":"0102030405060708090a0b0c0d0e0f10","spanId":"aa01020304050607","name":"GET /","kind":2,"startTimeUnixNano":"9223372036854775809","attributes":[{"key":"n","value":{"intValue":"-1"}}],"status":{"code":2}}]}]}]}""",
            json);
    }

    [Fact]
    public void Packed_numbers_of_a_histogram_are_all_read()
    {
        byte[] point = [.. Field(6, [.. BitConverter.GetBytes(3UL), .. BitConverter.GetBytes(4UL)]), .. Field(7, BitConverter.GetBytes(0.5))];
        var bytes = Field(1, Field(2, Field(2, [.. Field(1, "h"u8.ToArray()), .. Field(9, Field(1, point))])));

        var metric = OtlpReader.Read(bytes, OtlpSchema.Metrics)["resourceMetrics"]![0]!["scopeMetrics"]![0]!["metrics"]![0]!;

        Assert.Equal("""{"bucketCounts":["3","4"],"explicitBounds":[0.5]}""", metric["histogram"]!["dataPoints"]![0]!.ToJsonString());
    }

    [Theory]
    [InlineData(new byte[] { 0x0A, 0x05, 0x01 })]
    [InlineData(new byte[] { 0xFF })]
    [InlineData(new byte[] { 0x0F })]
    [InlineData(new byte[] { 0x00, 0x00 })]
    [InlineData(new byte[] { 0x09, 1, 2, 3, 4, 5, 6, 7, 8 })]
    [InlineData(new byte[] { 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x01 })]
    public void Damaged_bytes_are_refused_and_never_more_than_that(byte[] bytes) =>
        Assert.Throws<FormatException>(() => OtlpReader.Read(bytes, OtlpSchema.Traces));

    [Fact]
    public void Nesting_without_end_is_refused()
    {
        var value = Field(1, "x"u8.ToArray());
        for (var i = 0; i < 200; i++)
        {
            value = Field(5, Field(1, value));
        }

        var bytes = Field(1, Field(2, Field(2, Field(9, [.. Field(1, "k"u8.ToArray()), .. Field(2, value)]))));

        Assert.Throws<FormatException>(() => OtlpReader.Read(bytes, OtlpSchema.Traces));
    }

    [Fact]
    public void The_store_keeps_the_newest_of_each_resource_and_filters()
    {
        var store = new TelemetryStore();
        var message = (JsonObject)JsonNode.Parse(
            """{"resourceLogs":[{"resource":{"attributes":[{"key":"service.name","value":{"stringValue":"web"}}]},"scopeLogs":[{"logRecords":[{"severityNumber":9,"body":{"stringValue":"fine"}},{"severityNumber":17,"body":{"stringValue":"broken"}}]}]}]}""")!;
        for (var i = 0; i < TelemetryStore.PerResource; i++)
        {
            store.Add(TelemetryJson.Items(TelemetryKind.Logs, message));
        }

        var kept = store.Snapshot(TelemetryKind.Logs);
        var errors = new TelemetryQuery(new HashSet<string> { "web" }, null, 17, null, null, 10, false);

        Assert.Equal(TelemetryStore.PerResource, kept.Length);
        Assert.Equal(TelemetryStore.PerResource / 2, kept.Count(errors.Matches));
        Assert.Equal("web", Assert.Single(store.Sources()).Name);
    }

    private static byte[] Field(int number, byte[] content) => [.. Varint((ulong)(number << 3) | 2), .. Varint((ulong)content.Length), .. content];

    private static byte[] Varint(ulong value)
    {
        var bytes = new List<byte>();
        for (; value >= 0x80; value >>= 7)
        {
            bytes.Add((byte)(value | 0x80));
        }

        bytes.Add((byte)value);
        return [.. bytes];
    }
}
