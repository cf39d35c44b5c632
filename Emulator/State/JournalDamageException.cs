namespace Acinaces.Emulator.State;

/// <summary>The journal cannot be trusted, so nothing is started from it.</summary>
internal sealed class JournalDamageException(string file, long offset, string what)
    : IOException($"The journal is damaged: {file}, byte {offset}: {what} Nothing was changed. Restore the folder from a copy, or keep what can be read with: salvage --data DIR")
{
    public string File { get; } = file;

    public long Offset { get; } = offset;
}
