using System.Buffers;
using System.Text.Json;
using Acinaces.Emulator.Lambda.Model;
using Acinaces.Emulator.Lambda.Running;

namespace Acinaces.Emulator.Lambda.Events;

/// <summary>How an asynchronous invocation ended, for its destination. Source: Lambda developer guide, "Capturing records of Lambda asynchronous invocations".</summary>
/// <param name="Result">The last try's. Absent when the event grew too old before its first.</param>
internal sealed record EventOutcome(QueuedEvent Event, FunctionVersion Version, EventInvokeSettings Settings, string Condition, InvocationResult? Result)
{
    public const string Success = "Success";
    public const string RetriesExhausted = "RetriesExhausted";
    public const string TooOld = "EventAgeExceeded";

    public byte[] ToRecord(DateTimeOffset now)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("version", "1.0");
            writer.WriteString("timestamp", now.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture));
            writer.WriteStartObject("requestContext");
            writer.WriteString("requestId", Event.RequestId);
            writer.WriteString("functionArn", Event.Qualifier is null ? $"{Event.FunctionArn}:$LATEST" : $"{Event.FunctionArn}:{Event.Qualifier}");
            writer.WriteString("condition", Condition);
            writer.WriteNumber("approximateInvokeCount", Event.Attempts);
            writer.WriteEndObject();
            writer.WritePropertyName("requestPayload");
            writer.WriteRawValue(Event.Payload);
            if (Result is { } result)
            {
                writer.WriteStartObject("responseContext");
                writer.WriteNumber("statusCode", 200);
                writer.WriteString("executedVersion", Version.Version);
                if (result.FunctionError is { } error) writer.WriteString("functionError", error);
                writer.WriteEndObject();
                writer.WritePropertyName("responsePayload");
                WritePayload(writer, result.Payload.Span);
            }
            writer.WriteEndObject();
        }
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>What stands beside the event in a dead-letter queue.</summary>
    public IReadOnlyDictionary<string, (string DataType, string Value)> DeadLetterAttributes() => new Dictionary<string, (string, string)>
    {
        ["RequestID"] = ("String", Event.RequestId),
        ["ErrorCode"] = ("Number", Result is null ? "429" : "200"),
        ["ErrorMessage"] = ("String", ErrorMessage()),
    };

    private static void WritePayload(Utf8JsonWriter writer, ReadOnlySpan<byte> payload)
    {
        var reader = new Utf8JsonReader(payload);
        if (payload.Length > 0 && JsonDocument.TryParseValue(ref reader, out var document))
        {
            using (document) document.WriteTo(writer);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    private string ErrorMessage()
    {
        if (Result is null) return "The event grew too old before the function could run.";
        var reader = new Utf8JsonReader(Result.Payload.Span);
        if (!JsonDocument.TryParseValue(ref reader, out var document)) return "";
        using (document)
        {
            return document.RootElement is { ValueKind: JsonValueKind.Object } error && error.TryGetProperty("errorMessage", out var message) && message.ValueKind == JsonValueKind.String
                ? message.GetString() ?? ""
                : "";
        }
    }
}
