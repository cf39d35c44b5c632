using Acinaces.Emulator.DynamoDb.Storage;

namespace Acinaces.Emulator.DynamoDb.Backups;

/// <summary>
/// What point-in-time recovery needs where no journal keeps it: the table as it was at the beginning, and every change since with its time. It shares the
/// items with the table, so it costs what has been overwritten or deleted. When that exceeds the capacity, or is older than the
/// recovery period, the beginning moves forward; DescribeContinuousBackups says to where.
/// </summary>
/// <remarks>Written under the lock of the changed item; the gate puts changes of several items in one order.</remarks>
internal sealed class TableHistory : ITablePast
{
    /// <summary>What a table may cost in memory beyond its present items.</summary>
    public const long DefaultCapacityBytes = 256 * 1024 * 1024;

    private const int ChunkSize = 4096;
    private readonly Lock _gate = new();
    private readonly long _capacityBytes;
    private readonly Queue<HistoryChunk> _chunks = new();
    private HistoryChunk _last = new(ChunkSize);
    private EntryStore _base;
    private DateTimeOffset _since;
    private long _bytes;

    public TableHistory(StoreCapture beginning, DateTimeOffset since, long capacityBytes = DefaultCapacityBytes)
    {
        _base = new EntryStore(beginning);
        _since = since;
        _capacityBytes = capacityBytes;
    }

    public DateTimeOffset Since
    {
        get
        {
            lock (_gate)
                return _since;
        }
    }

    public void Add(DateTimeOffset time, ItemWrite write)
    {
        var period = TimeSpan.FromDays(write.Table.Definition.RecoveryPeriodInDays ?? DynamoDbLimits.MaxRecoveryPeriodInDays);
        lock (_gate)
        {
            _last.Add(new HistoryChange(time, write.Key.Bytes, write.After));
            // What the table no longer holds is held here.
            var bytes = (write.Before?.Json.Length ?? 0) + write.Key.Bytes.Length + HistoryChange.OverheadBytes;
            _last.Bytes += bytes;
            _bytes += bytes;
            if (!_last.IsFull)
                return;
            _chunks.Enqueue(_last);
            _last = new HistoryChunk(ChunkSize);
            while (_chunks.Count > 0 && (_bytes > _capacityBytes || _chunks.Peek().End < time - period))
                MoveOn(_chunks.Dequeue());
        }
    }

    public StoreCapture At(DateTimeOffset time)
    {
        lock (_gate)
        {
            if (time < _since)
                throw DynamoDbErrors.InvalidRestoreTime();
            var store = new EntryStore(_base.Capture());
            foreach (var change in _chunks.Append(_last).SelectMany(chunk => chunk.Changes).Where(change => change.Time <= time))
                Apply(store, change);
            return store.Capture();
        }
    }

    public (IReadOnlyList<PastWrite> Writes, StoreCapture After) Within(DateTimeOffset from, DateTimeOffset to)
    {
        lock (_gate)
        {
            var after = At(to);
            return ([.. _chunks.Append(_last).SelectMany(chunk => chunk.Changes).Where(change => change.Time >= from && change.Time <= to).Select(change => new PastWrite(change.Key, change.Time))], after);
        }
    }

    private void MoveOn(HistoryChunk chunk)
    {
        foreach (var change in chunk.Changes)
            Apply(_base, change);
        _since = chunk.End;
        _bytes -= chunk.Bytes;
    }

    private static void Apply(EntryStore store, HistoryChange change)
    {
        var key = new EntryKey(change.Key);
        var stripe = store.StripeOf(key);
        stripe.Bytes += (change.After?.SizeInBytes ?? 0) - (stripe.Entries.Find(key)?.SizeInBytes ?? 0);
        if (change.After is null)
            stripe.Entries.Remove(key);
        else
            stripe.Entries.Set(key, change.After);
    }
}
