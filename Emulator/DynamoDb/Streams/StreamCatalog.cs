using System.Collections.Concurrent;
using System.Text;
using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.DynamoDb.Storage;
using Acinaces.Emulator.DynamoDb.Wire;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Acinaces.Emulator.DynamoDb.Streams;

/// <summary>All streams of all tables, those of deleted tables included until their day is over.</summary>
/// <param name="capacityBytes">Most bytes of records that each stream holds.</param>
internal sealed partial class StreamCatalog(TimeProvider clock, long capacityBytes = long.MaxValue, ILogger<StreamCatalog>? log = null)
{
    private readonly ConcurrentDictionary<string, TableStream> _streams = new(StringComparer.Ordinal);
    private readonly ILogger _log = log ?? NullLogger<StreamCatalog>.Instance;

    /// <summary>The streams that can be described and read now, in order of their ARNs.</summary>
    public IReadOnlyList<TableStream> All
    {
        get
        {
            var oldest = clock.GetUtcNow() - StreamLimits.Retention;
            foreach (var (arn, stream) in _streams)
            {
                if (stream.Definition.DisabledAt <= oldest)
                    _streams.TryRemove(arn, out _);
            }
            return [.. _streams.Values.OrderBy(stream => stream.Arn, StringComparer.Ordinal)];
        }
    }

    /// <exception cref="Pipeline.AwsErrorException">ResourceNotFoundException: there is none, or its day is over.</exception>
    public TableStream Require(string arn) => Find(arn) ?? throw StreamErrors.StreamNotFound(arn);

    public TableStream? Find(string arn) =>
        _streams.TryGetValue(arn, out var stream) && !(stream.Definition.DisabledAt <= clock.GetUtcNow() - StreamLimits.Retention) ? stream : null;

    /// <summary>Labels of all streams of tables with an ARN, those of deleted ones included.</summary>
    public IReadOnlyCollection<string> LabelsOf(string tableArn) => [.. _streams.Values.Where(stream => stream.TableArn == tableArn).Select(stream => stream.Definition.Label)];

    /// <summary>Takes over a table's definition as it is from now on.</summary>
    /// <returns>The stream that takes the table's changes. Absent: none does.</returns>
    public TableStream? Follow(TableDefinition table)
    {
        TableStream? enabled = null;
        foreach (var definition in table.Streams)
        {
            var arn = StreamDefinition.ArnOf(table.Arn, definition.Label);
            if (_streams.TryGetValue(arn, out var present))
                present.Follow(definition);
            else if (definition.DisabledAt is null)
                present = _streams[arn] = TableStream.Begin(table, definition, capacityBytes, Overflowed);
            if (definition.DisabledAt is null)
                enabled = present;
        }
        return enabled;
    }

    /// <summary>All streams with their records as they are now; what is taken does not change afterwards.</summary>
    public IReadOnlyList<(StreamSnapshot Stream, IReadOnlyList<StreamRecord> Records)> Capture() => [.. All.Select(stream => stream.Snapshot())];

    /// <summary>What was captured, as records that rebuild it.</summary>
    public static IEnumerable<ReadOnlyMemory<byte>> Describe(IReadOnlyList<(StreamSnapshot Stream, IReadOnlyList<StreamRecord> Records)> captured)
    {
        foreach (var (stream, records) in captured)
        {
            yield return RecordWriter.Rent().Stream(stream).Written.ToArray();
            var arn = Encoding.UTF8.GetBytes(StreamDefinition.ArnOf(stream.TableArn, stream.Definition.Label));
            foreach (var record in records)
                yield return RecordWriter.Rent().StreamRecord(arn, record).Written.ToArray();
        }
    }

    /// <summary>Takes over a stream from a compacted journal.</summary>
    public void Restore(StreamSnapshot snapshot)
    {
        var stream = new TableStream(snapshot, capacityBytes, Overflowed);
        _streams[stream.Arn] = stream;
    }

    public void Restore(ref RecordReader reader)
    {
        var stream = _streams[Encoding.UTF8.GetString(reader.ReadBytes())];
        stream.Restore(new StreamRecord(
            reader.ReadInt64(), DateTimeOffset.FromUnixTimeMilliseconds(reader.ReadInt64()), (StreamEvent)reader.ReadByte(),
            ItemOf(reader.ReadBytes()) ?? throw new InvalidDataException("A stream record has no key."), ItemOf(reader.ReadBytes()), ItemOf(reader.ReadBytes())));
    }

    private static Item? ItemOf(ReadOnlySpan<byte> json) => json.IsEmpty ? null : Item.Encode(AttributeMapJson.Decode(json));

    private void Overflowed(TableStream stream) => StreamOverflowed(_log, stream.Arn, capacityBytes);

    [LoggerMessage(2101, LogLevel.Warning, "The stream {Stream} holds more than {Bytes} bytes: its oldest records go before their 24 hours are over, and readers behind them get TrimmedDataAccessException.")]
    private static partial void StreamOverflowed(ILogger logger, string stream, long bytes);
}
