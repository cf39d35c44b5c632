namespace Acinaces.Emulator.State;

/// <summary>The journal of an emulator that keeps nothing.</summary>
internal sealed class VolatileJournal : IJournal
{
    public void Append(byte stream, ReadOnlySpan<byte> record)
    {
    }

    public ValueTask CommitAsync() => ValueTask.CompletedTask;
}
