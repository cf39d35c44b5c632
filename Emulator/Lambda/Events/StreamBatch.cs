using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Acinaces.Emulator.Delivery;
using Acinaces.Emulator.Lambda.Running;

namespace Acinaces.Emulator.Lambda.Events;

/// <summary>Records of a stream on their way into a function together.</summary>
/// <param name="Next">Where the stream is read on when all of them are done.</param>
internal sealed record StreamBatch(string StreamArn, string ShardId, IReadOnlyList<StreamedRecord> Records, long Next)
{
    /// <remarks>Source: Lambda developer guide, "Using Lambda with Amazon DynamoDB", sample event.</remarks>
    public byte[] ToEvent()
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("Records"u8);
            foreach (var record in Records) writer.WriteRawValue(record.Json.Span, skipInputValidation: true);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>How many records from the first on are done: a stream goes on from the first that is not.</summary>
    /// <param name="reportsItemFailures">The mapping lets the function name the records that failed.</param>
    public int Succeeded(InvocationResult result, bool reportsItemFailures)
    {
        if (result.FunctionError is not null) return 0;
        if (!reportsItemFailures || result.Payload.IsEmpty || result.Payload.Span.SequenceEqual("null"u8)) return Records.Count;
        BatchResponse? response;
        try
        {
            response = JsonSerializer.Deserialize(result.Payload.Span, LambdaJson.Default.BatchResponse);
        }
        catch (JsonException)
        {
            return 0;   // an answer that cannot be understood counts as a failure of the whole batch
        }
        if (response?.Failures is not { Count: > 0 } failures) return Records.Count;
        var failed = failures.Select(failure => failure?.ItemIdentifier ?? "").ToHashSet(StringComparer.Ordinal);
        // An id that is no record's fails the whole batch.
        if (Records.Count(record => failed.Contains(record.SequenceNumber)) < failed.Count) return 0;
        return Records.TakeWhile(record => !failed.Contains(record.SequenceNumber)).Count();
    }

    /// <summary>The records from one on.</summary>
    public StreamBatch From(int index) => this with { Records = [.. Records.Skip(index)] };

    /// <summary>The records before one.</summary>
    public StreamBatch Before(int index) => this with { Records = [.. Records.Take(index)], Next = Records[index].Position };

    /// <summary>What a destination is told of a batch that was given up. Source: Lambda developer guide, "Retaining discarded records for a DynamoDB data source".</summary>
    public byte[] ToDiscardRecord(string functionArn, string version, GivenUp why, DateTimeOffset now)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteStartObject("requestContext");
            writer.WriteString("requestId", why.RequestId);
            writer.WriteString("functionArn", functionArn);
            writer.WriteString("condition", why.Condition);
            writer.WriteNumber("approximateInvokeCount", why.Attempts);
            writer.WriteEndObject();
            if (why.Result is { } result)
            {
                writer.WriteStartObject("responseContext");
                writer.WriteNumber("statusCode", 200);
                writer.WriteString("executedVersion", version);
                if (result.FunctionError is { } error) writer.WriteString("functionError", error);
                writer.WriteEndObject();
            }
            writer.WriteString("version", "1.0");
            writer.WriteString("timestamp", Text(now));
            writer.WriteStartObject("DDBStreamBatchInfo");
            writer.WriteString("shardId", ShardId);
            writer.WriteString("startSequenceNumber", Records[0].SequenceNumber);
            writer.WriteString("endSequenceNumber", Records[^1].SequenceNumber);
            writer.WriteString("approximateArrivalOfFirstRecord", Text(Records[0].Time));
            writer.WriteString("approximateArrivalOfLastRecord", Text(Records[^1].Time));
            writer.WriteNumber("batchSize", Records.Count);
            writer.WriteString("streamArn", StreamArn);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }
        return buffer.WrittenSpan.ToArray();
    }

    private static string Text(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
