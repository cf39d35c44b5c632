using System.Text;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.Tests.State;

/// <summary>Keeps the texts it was given, as the simplest thing that can be journaled.</summary>
internal sealed class RecordedOwner(byte stream = 1) : IJournaled
{
    private readonly Lock _gate = new();

    public List<string> Texts { get; } = [];

    public byte JournalStream => stream;

    /// <summary>Adds a text to the state and to the journal, as a service does.</summary>
    public void Add(IJournal journal, string text)
    {
        lock (_gate)
        {
            journal.Append(stream, Encoding.UTF8.GetBytes(text));
            Texts.Add(text);
        }
    }

    public void Replay(ReadOnlySpan<byte> record) => Texts.Add(Encoding.UTF8.GetString(record));

    public IEnumerable<ReadOnlyMemory<byte>> Snapshot(Action cut)
    {
        lock (_gate)
        {
            cut();
            return [.. Texts.Select(text => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(text))];
        }
    }
}
