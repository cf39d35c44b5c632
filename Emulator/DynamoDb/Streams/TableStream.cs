using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.DynamoDb.Storage;
using Acinaces.Emulator.DynamoDb.Wire;

namespace Acinaces.Emulator.DynamoDb.Streams;

/// <summary>
/// The changes of one table while one stream was on. A record is made from the same journal record as the change itself, so neither
/// can exist without the other. Memory is bounded twice: records go after 24 hours, and the oldest go earlier when all together
/// exceed the capacity. The latter is told to <paramref name="overflowed"/>, and a reader that had not come so far gets
/// TrimmedDataAccessException, as one that was a day late would: losing changes silently is the one thing a stream must not do,
/// and refusing the table's writes because nobody reads its stream would be worse.
/// </summary>
/// <param name="overflowed">Called with the stream for a record that goes before its time, once per hour of records.</param>
internal sealed class TableStream(StreamSnapshot beginning, long capacityBytes, Action<TableStream> overflowed)
{
    private static long _lastRank;
    private readonly RecordLog _records = new();
    private readonly List<StreamShard> _shards = [.. beginning.Shards];
    private StreamDefinition _definition = beginning.Definition;
    private long _next = beginning.Next;
    private long _trimmedTo = beginning.TrimmedTo;
    private DateTimeOffset _lastTime;
    private DateTimeOffset _lastOverflow;

    /// <summary>Held while a change is numbered, journaled and added, so that the order is the same everywhere.</summary>
    public Lock Gate { get; } = new();

    /// <summary>The order in which several streams are locked.</summary>
    public long Rank { get; } = Interlocked.Increment(ref _lastRank);

    public string TableArn => beginning.TableArn;

    public string TableName => beginning.TableName;

    public IReadOnlyList<KeySchemaElement> KeySchema => beginning.KeySchema;

    public StreamDefinition Definition => Volatile.Read(ref _definition);

    public string Arn { get; } = StreamDefinition.ArnOf(beginning.TableArn, beginning.Definition.Label);

    public static TableStream Begin(TableDefinition table, StreamDefinition definition, long capacityBytes, Action<TableStream> overflowed) => new(
        new StreamSnapshot(table.Arn, table.Name, table.KeySchema, definition, [StreamShard.Open(null, 1, definition.CreatedAt)], 1, 0), capacityBytes, overflowed);

    /// <summary>Makes the record of a change. Called while <see cref="Gate"/> is held, as is <see cref="Add"/>.</summary>
    public StreamRecord Next(ItemWrite write, DateTimeOffset now)
    {
        // Trimming relies on times that never go back, even if the clock of the machine is set back.
        // Whole milliseconds are what the journal keeps.
        now = DateTimeOffset.FromUnixTimeMilliseconds(now.ToUnixTimeMilliseconds());
        _lastTime = now > _lastTime ? now : _lastTime;
        return StreamRecord.Of(write, _next++, _lastTime, _definition.ViewType);
    }

    public void Add(StreamRecord record)
    {
        RollShard(record);
        _records.Add(record);
        _next = Math.Max(_next, record.Sequence + 1);
        _lastTime = record.Time > _lastTime ? record.Time : _lastTime;
        Trim(_lastTime);
        while (_records.Bytes > capacityBytes && _records.Count > 1)
            DropEarly();
    }

    /// <summary>Adds what the journal tells of a change that has been made again.</summary>
    public void Restore(ItemWrite write, long sequence, DateTimeOffset time, StreamEvent kind)
    {
        lock (Gate)
            Add(StreamRecord.Of(write, sequence, time, _definition.ViewType) with { Event = kind });
    }

    /// <summary>Adds a record from a compacted journal, where its shard is known already.</summary>
    public void Restore(StreamRecord record)
    {
        lock (Gate)
        {
            _records.Add(record);
            _lastTime = record.Time > _lastTime ? record.Time : _lastTime;
        }
    }

    /// <summary>Takes over a changed definition: a stream that is disabled ends its shard.</summary>
    public void Follow(StreamDefinition definition)
    {
        lock (Gate)
        {
            if (_definition.DisabledAt is null && definition.DisabledAt is { } end)
                CloseShard(end);
            Volatile.Write(ref _definition, definition);
        }
    }

    public IReadOnlyList<StreamShard> Shards(DateTimeOffset now)
    {
        lock (Gate)
        {
            Trim(now);
            return [.. _shards];
        }
    }

    /// <summary>Where the oldest record of a shard that can still be read lies.</summary>
    public long Oldest(StreamShard shard, DateTimeOffset now)
    {
        lock (Gate)
        {
            Trim(now);
            return Math.Max(shard.Start, Math.Min(_trimmedTo, shard.End ?? long.MaxValue));
        }
    }

    /// <summary>Where the next record of a shard will lie; behind its end when it has one.</summary>
    public long Latest(StreamShard shard)
    {
        lock (Gate)
            return shard.End ?? _next;
    }

    /// <exception cref="Pipeline.AwsErrorException">TrimmedDataAccessException when what follows the position is gone.</exception>
    public StreamPage Read(StreamShard shard, long position, int limit, DateTimeOffset now)
    {
        lock (Gate)
        {
            Trim(now);
            // It may have ended since it was looked up.
            shard = _shards.Find(known => known.Id == shard.Id) ?? shard;
            var end = shard.End ?? long.MaxValue;
            if (position < Math.Min(_trimmedTo, end))
                throw StreamErrors.Trimmed();
            var page = PageFrom(position, end, limit);
            var next = page.Count > 0 ? page[^1].Sequence + 1 : position;
            return new StreamPage(page, shard.End is not null && HasNone(next, end) ? null : next);
        }
    }

    /// <summary>Reads over all shards. What is gone is passed over, even if it goes at this very moment.</summary>
    /// <returns>The records, the place behind them, and the shard that the last of them lies in.</returns>
    public (IReadOnlyList<StreamRecord> Records, long Next, string ShardId) ReadOn(long position, int limit, DateTimeOffset now)
    {
        lock (Gate)
        {
            Trim(now);
            var from = Math.Max(position, _trimmedTo);
            var page = PageFrom(from, long.MaxValue, limit);
            var last = page.Count > 0 ? page[^1].Sequence : from;
            return (page, page.Count > 0 ? last + 1 : from, _shards.FindLast(shard => shard.Start <= last)?.Id ?? "");
        }
    }

    public (StreamSnapshot Stream, IReadOnlyList<StreamRecord> Records) Snapshot()
    {
        lock (Gate)
            return (beginning with { Definition = _definition, Shards = [.. _shards], Next = _next, TrimmedTo = _trimmedTo }, _records.ToList());
    }

    private List<StreamRecord> PageFrom(long position, long end, int limit)
    {
        var page = new List<StreamRecord>();
        long bytes = 0;
        for (var i = _records.IndexOf(position); i < _records.Count && page.Count < limit && _records[i].Sequence < end; i++)
        {
            bytes += _records[i].SizeInBytes;
            if (page.Count > 0 && bytes > StreamLimits.MaxPageBytes)
                break;
            page.Add(_records[i]);
        }
        return page;
    }

    private bool HasNone(long from, long end)
    {
        var index = _records.IndexOf(from);
        return index == _records.Count || _records[index].Sequence >= end;
    }

    private void RollShard(StreamRecord record)
    {
        var open = _shards[^1];
        if (record.Time - open.OpenedAt < StreamLimits.ShardLifetime)
            return;
        _shards[^1] = open with { End = record.Sequence, ClosedAt = record.Time };
        _shards.Add(StreamShard.Open(open, record.Sequence, record.Time));
    }

    private void CloseShard(DateTimeOffset now) => _shards[^1] = _shards[^1] with { End = _next, ClosedAt = now };

    private void Trim(DateTimeOffset now)
    {
        var oldest = now - StreamLimits.Retention;
        while (_records.Count > 0 && _records.First.Time <= oldest)
            RemoveFirst();
        _shards.RemoveAll(shard => shard.ClosedAt is { } closed && closed <= oldest);
    }

    private void DropEarly()
    {
        var dropped = _records.First.Time;
        RemoveFirst();
        if (dropped - _lastOverflow < TimeSpan.FromHours(1) && _lastOverflow != default)
            return;
        _lastOverflow = dropped;
        overflowed(this);
    }

    private void RemoveFirst()
    {
        _trimmedTo = _records.First.Sequence + 1;
        _records.RemoveFirst();
    }
}
