using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Acinaces.Emulator.EventBridge.Model;

/// <summary>Writes events as their consumers see them.</summary>
/// <remarks>Source: EventBridge user guide, "AWS service event metadata".</remarks>
internal static class EventEnvelope
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(string id, string source, string detailType, string account, string region, DateTimeOffset time, IReadOnlyList<string> resources, string detail)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Plain))
        {
            writer.WriteStartObject();
            writer.WriteString("version", "0");
            writer.WriteString("id", id);
            writer.WriteString("detail-type", detailType);
            writer.WriteString("source", source);
            writer.WriteString("account", account);
            writer.WriteString("time", Text(time));
            writer.WriteString("region", region);
            writer.WriteStartArray("resources");
            foreach (var resource in resources)
                writer.WriteStringValue(resource);
            writer.WriteEndArray();
            writer.WritePropertyName("detail");
            writer.WriteRawValue(detail, skipInputValidation: true);   // It was parsed when it was accepted.
            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    public static string Text(DateTimeOffset time) => time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
