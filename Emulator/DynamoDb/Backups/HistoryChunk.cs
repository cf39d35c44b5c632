namespace Acinaces.Emulator.DynamoDb.Backups;

/// <summary>Changes in the order in which they were made, up to a fixed number.</summary>
internal sealed class HistoryChunk(int size)
{
    private readonly HistoryChange[] _changes = new HistoryChange[size];
    private int _count;

    public bool IsFull => _count == _changes.Length;

    /// <summary>Bytes that are kept for these changes only.</summary>
    public long Bytes { get; set; }

    public IEnumerable<HistoryChange> Changes => _changes.Take(_count);

    /// <summary>Time of the last change; only when there is one.</summary>
    public DateTimeOffset End => _changes[_count - 1].Time;

    public void Add(HistoryChange change) => _changes[_count++] = change;
}
