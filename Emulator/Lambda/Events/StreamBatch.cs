using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Acinaces.Emulator.Delivery;
using Acinaces.Emulator.Lambda.Model;

namespace Acinaces.Emulator.Lambda.Events;

/// <summary>Records of a stream on their way into a function together.</summary>
/// <param name="Next">Where the stream is read on when all of them are done.</param>
internal sealed record StreamBatch(string StreamArn, string ShardId, IReadOnlyList<StreamedRecord> Records, long Next)
{
    /// <summary>The window that the records belong to. Absent: the mapping has none.</summary>
    public StreamWindow? Window { get; init; }

    /// <summary>The last one of its window, without records: the function is to finish what it has made of them.</summary>
    public bool IsFinal { get; init; }

    /// <summary>The window ends before its time, for its state has grown too large; it goes on with a new one.</summary>
    public bool IsCutShort { get; init; }

    /// <remarks>Source: Lambda developer guide, "Using Lambda with Amazon DynamoDB" and "Implementing stateful DynamoDB stream processing in Lambda", sample events.</remarks>
    public byte[] ToEvent()
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("Records"u8);
            foreach (var record in Records) writer.WriteRawValue(record.Json.Span, skipInputValidation: true);
            writer.WriteEndArray();
            if (Window is not null) WriteWindow(writer, Window);
            writer.WriteEndObject();
        }
        return buffer.WrittenSpan.ToArray();
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

    private void WriteWindow(Utf8JsonWriter writer, StreamWindow window)
    {
        const string Seconds = "yyyy-MM-dd'T'HH:mm:ss'Z'";
        writer.WriteStartObject("window");
        writer.WriteString("start", window.Start.UtcDateTime.ToString(Seconds, CultureInfo.InvariantCulture));
        writer.WriteString("end", window.End.UtcDateTime.ToString(Seconds, CultureInfo.InvariantCulture));
        writer.WriteEndObject();
        writer.WritePropertyName("state");
        writer.WriteRawValue(window.State);
        writer.WriteString("shardId", window.ShardId);
        writer.WriteString("eventSourceARN", StreamArn);
        writer.WriteBoolean("isFinalInvokeForWindow", IsFinal);
        writer.WriteBoolean("isWindowTerminatedEarly", IsCutShort);
    }

    private static string Text(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
