using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace Acinaces.Emulator.Sns.Model;

/// <summary>A published message, once for all its subscribers.</summary>
internal sealed record Notification
{
    public required string MessageId { get; init; }

    public required string TopicArn { get; init; }

    public required string Message { get; init; }

    /// <summary>Absent when none was given.</summary>
    public string? Subject { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }

    public required IReadOnlyDictionary<string, MessageAttributeValue> Attributes { get; init; }

    /// <summary>Texts per protocol (<c>MessageStructure</c> json). Absent: the same text for all.</summary>
    public IReadOnlyDictionary<string, string>? MessageByProtocol { get; init; }

    /// <summary>FIFO topics only.</summary>
    public string? MessageGroupId { get; init; }

    /// <summary>FIFO topics only.</summary>
    public string? MessageDeduplicationId { get; init; }

    /// <summary>FIFO topics only.</summary>
    public string? SequenceNumber { get; init; }

    public string Timestamp => PublishedAt.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    public string MessageFor(string protocol) =>
        MessageByProtocol is null ? Message : MessageByProtocol.GetValueOrDefault(protocol) ?? MessageByProtocol["default"];

    /// <returns>The message as JSON; null when it is none.</returns>
    public JsonDocument? BodyDocument()
    {
        try
        {
            return JsonDocument.Parse(Message);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The attributes as an object that filter policies can be matched with.</summary>
    public JsonDocument AttributesDocument()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            foreach (var (name, value) in Attributes)
            {
                if (value.BinaryValue is not null)
                    continue;
                writer.WritePropertyName(name);
                if (value.DataType is "Number" or "String.Array")
                    writer.WriteRawValue(value.StringValue ?? "null");
                else
                    writer.WriteStringValue(value.StringValue);
            }

            writer.WriteEndObject();
        }

        return JsonDocument.Parse(buffer.WrittenMemory);
    }
}
