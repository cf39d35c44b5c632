using Acinaces.Emulator.State;

namespace Acinaces.Emulator.Tests.DynamoDb;

/// <summary>A journal in memory, whose records a test reads back.</summary>
internal sealed class RecordingJournal : IJournal
{
    private readonly Lock _lock = new();
    private readonly List<byte[]> _records = [];

    public IReadOnlyList<byte[]> Records
    {
        get
        {
            lock (_lock)
                return [.. _records];
        }
    }

    public void Append(byte stream, ReadOnlySpan<byte> record)
    {
        Assert.Equal(JournalStreams.DynamoDb, stream);
        lock (_lock)
            _records.Add(record.ToArray());
    }

    public ValueTask CommitAsync() => ValueTask.CompletedTask;
}
