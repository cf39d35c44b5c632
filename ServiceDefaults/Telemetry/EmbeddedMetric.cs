using System.Buffers;
using System.Text.Json;

namespace Acinaces.ServiceDefaults.Telemetry;

/// <summary>One line in CloudWatch's embedded metric format: a metric that costs no call.</summary>
/// <remarks>Source: CloudWatch user guide, "Embedded metric format specification".</remarks>
public static class EmbeddedMetric
{
    public const string Namespace = "Acinaces";

    public static ReadOnlyMemory<byte> Line(DateTimeOffset at, string name, string unit, double value, params IReadOnlyList<KeyValuePair<string, string>> dimensions)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteStartObject("_aws"u8);
            writer.WriteNumber("Timestamp"u8, at.ToUnixTimeMilliseconds());
            writer.WriteStartArray("CloudWatchMetrics"u8);
            writer.WriteStartObject();
            writer.WriteString("Namespace"u8, Namespace);
            writer.WriteStartArray("Dimensions"u8);
            writer.WriteStartArray();
            foreach (var dimension in dimensions) writer.WriteStringValue(dimension.Key);
            writer.WriteEndArray();
            writer.WriteEndArray();
            writer.WriteStartArray("Metrics"u8);
            writer.WriteStartObject();
            writer.WriteString("Name"u8, name);
            writer.WriteString("Unit"u8, unit);
            writer.WriteEndObject();
            writer.WriteEndArray();
            writer.WriteEndObject();
            writer.WriteEndArray();
            writer.WriteEndObject();
            foreach (var dimension in dimensions) writer.WriteString(dimension.Key, dimension.Value);
            writer.WriteNumber(name, value);
            writer.WriteEndObject();
        }
        buffer.GetSpan(1)[0] = (byte)'\n';
        buffer.Advance(1);
        return buffer.WrittenMemory;
    }
}
