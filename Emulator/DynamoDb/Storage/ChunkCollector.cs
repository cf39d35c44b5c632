namespace Acinaces.Emulator.DynamoDb.Storage;

/// <summary>Takes entries in chunks, for work that must not hold a lock for long.</summary>
internal sealed class ChunkCollector(int size) : IEntryCollector
{
    private readonly List<Entry> _entries = [];

    public IReadOnlyList<Entry> Entries => _entries;

    public bool Add(in Entry entry)
    {
        _entries.Add(entry);
        return _entries.Count < size;
    }
}
