namespace Acinaces.Emulator.State;

/// <summary>Hands the records of a journal to their owners.</summary>
internal sealed class RecordReplay
{
    private readonly Dictionary<byte, IJournaled> _owners;
    private readonly HashSet<byte> _contained = [];
    private readonly int _checkpoint;

    /// <param name="manifest">Its checkpoint has been, or will be, read by <see cref="Part"/>.</param>
    public RecordReplay(IReadOnlyList<IJournaled> owners, JournalManifest manifest)
    {
        _owners = owners.ToDictionary(owner => owner.JournalStream);
        _checkpoint = LastCheckpoint = manifest.Checkpoint;
        foreach (var part in manifest.Parts) _contained.Add(part.JournalStream);
    }

    /// <summary>The highest number that a checkpoint has been given, finished or not.</summary>
    public int LastCheckpoint { get; private set; }

    /// <summary>Takes a record of a checkpoint.</summary>
    public void Part(byte stream, ReadOnlySpan<byte> content, string file, long offset) => Replay(stream, content, file, offset);

    /// <summary>Takes a record of the segments behind the checkpoint.</summary>
    public void Tail(byte stream, ReadOnlySpan<byte> content, string file, long offset)
    {
        if (stream == CutMark.JournalStream)
        {
            var mark = CutMark.Read(content);
            LastCheckpoint = Math.Max(LastCheckpoint, mark.Checkpoint);
            if (mark.Checkpoint == _checkpoint) _contained.Remove(mark.Stream);
        }
        else if (!_contained.Contains(stream))
        {
            Replay(stream, content, file, offset);
        }
    }

    private void Replay(byte stream, ReadOnlySpan<byte> content, string file, long offset)
    {
        if (!_owners.TryGetValue(stream, out var owner)) throw new JournalDamageException(file, offset, $"The record belongs to stream {stream}, which this version does not know.");
        try
        {
            owner.Replay(content);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            throw new JournalDamageException(file, offset, $"The record of stream {stream} cannot be applied ({failure.Message}).");
        }
    }
}
