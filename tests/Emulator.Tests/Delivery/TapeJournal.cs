using Acinaces.Emulator.State;

namespace Acinaces.Emulator.Tests.Delivery;

/// <summary>A journal in memory that can be played into another store, as after a restart.</summary>
internal sealed class TapeJournal : IJournal
{
    private readonly List<byte[]> _records = [];

    public int Length => _records.Count;

    public void Append(byte stream, ReadOnlySpan<byte> record) => _records.Add(record.ToArray());

    public ValueTask CommitAsync() => ValueTask.CompletedTask;

    public void PlayInto(IJournaled store)
    {
        foreach (var record in _records.ToArray())
            store.Replay(record);
    }
}
