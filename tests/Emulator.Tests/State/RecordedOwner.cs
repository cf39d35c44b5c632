using System.Text;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.Tests.State;

/// <summary>Keeps the texts it was given, as the simplest thing that can be journaled.</summary>
internal sealed class RecordedOwner(byte stream = 1) : IJournaled
{
    public List<string> Texts { get; } = [];

    public byte JournalStream => stream;

    public void Replay(ReadOnlySpan<byte> record) => Texts.Add(Encoding.UTF8.GetString(record));

    public IEnumerable<ReadOnlyMemory<byte>> Snapshot() => Texts.Select(text => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(text));
}
