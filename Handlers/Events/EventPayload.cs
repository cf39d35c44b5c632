using System.Text.Json;

namespace Acinaces.Handlers.Events;

/// <summary>Tells the kinds of events apart by their members, without reading them whole.</summary>
public static class EventPayload
{
    /// <exception cref="JsonException">The payload is not JSON.</exception>
    public static EventKind KindOf(ReadOnlySpan<byte> payload)
    {
        var reader = new Utf8JsonReader(payload);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) return EventKind.Unknown;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("httpMethod"u8)) return EventKind.Api;
            if (reader.ValueTextEquals("detail-type"u8)) return EventKind.Bus;
            if (reader.ValueTextEquals("action"u8)) return EventKind.Action;
            if (reader.ValueTextEquals("authorizationToken"u8)) return EventKind.Token;
            if (reader.ValueTextEquals("Records"u8)) return KindOfRecords(ref reader);
            reader.Skip();
        }
        return EventKind.Unknown;
    }

    private static EventKind KindOfRecords(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) return EventKind.Unknown;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            // SQS writes eventSource, SNS writes EventSource.
            if (reader.ValueTextEquals("eventSource"u8)) return EventKind.Queue;
            if (reader.ValueTextEquals("EventSource"u8)) return EventKind.Topic;
            reader.Skip();
        }
        return EventKind.Unknown;
    }
}
