using System.Buffers;
using System.Text.Json;
using Acinaces.Emulator.Delivery;
using Acinaces.Emulator.Lambda.Running;

namespace Acinaces.Emulator.Lambda.Events;

/// <summary>The event a function gets for messages of a queue, and the reading of its answer.</summary>
internal static class QueueBatch
{
    /// <remarks>Source: Lambda developer guide, "Using Lambda with Amazon SQS", sample event.</remarks>
    public static byte[] Write(string queueArn, IReadOnlyList<QueuedMessage> messages)
    {
        var region = queueArn.Split(':')[3];
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("Records");
            foreach (var message in messages) Write(writer, message, queueArn, region);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>The messages that are done and may be deleted.</summary>
    /// <param name="reportsItemFailures">The mapping lets the function name the messages that failed.</param>
    public static IReadOnlyList<QueuedMessage> Succeeded(IReadOnlyList<QueuedMessage> messages, InvocationResult result, bool reportsItemFailures)
    {
        if (result.FunctionError is not null) return [];
        if (!reportsItemFailures || result.Payload.IsEmpty || result.Payload.Span.SequenceEqual("null"u8)) return messages;
        BatchResponse? response;
        try
        {
            response = JsonSerializer.Deserialize(result.Payload.Span, LambdaJson.Default.BatchResponse);
        }
        catch (JsonException)
        {
            return [];   // an answer that cannot be understood counts as a failure of the whole batch
        }
        if (response?.Failures is not { Count: > 0 } failures) return messages;
        var failed = failures.Select(failure => failure?.ItemIdentifier ?? "").ToHashSet(StringComparer.Ordinal);
        if (!failed.IsSubsetOf(messages.Select(message => message.MessageId))) return [];
        return [.. messages.Where(message => !failed.Contains(message.MessageId))];
    }

    private static void Write(Utf8JsonWriter writer, QueuedMessage message, string queueArn, string region)
    {
        writer.WriteStartObject();
        writer.WriteString("messageId", message.MessageId);
        writer.WriteString("receiptHandle", message.ReceiptHandle);
        writer.WriteString("body", message.Body);
        writer.WriteStartObject("attributes");
        foreach (var (name, value) in message.SystemAttributes) writer.WriteString(name, value);
        writer.WriteEndObject();
        writer.WriteStartObject("messageAttributes");
        foreach (var (name, value) in message.MessageAttributes)
        {
            writer.WriteStartObject(name);
            if (value.StringValue is { } text) writer.WriteString("stringValue", text);
            if (value.BinaryValue is { } bytes) writer.WriteBase64String("binaryValue", bytes);
            writer.WriteStartArray("stringListValues");
            writer.WriteEndArray();
            writer.WriteStartArray("binaryListValues");
            writer.WriteEndArray();
            writer.WriteString("dataType", value.DataType);
            writer.WriteEndObject();
        }
        writer.WriteEndObject();
        if (message.Md5OfMessageAttributes is { } md5) writer.WriteString("md5OfMessageAttributes", md5);
        writer.WriteString("md5OfBody", message.Md5OfBody);
        writer.WriteString("eventSource", "aws:sqs");
        writer.WriteString("eventSourceARN", queueArn);
        writer.WriteString("awsRegion", region);
        writer.WriteEndObject();
    }
}
