namespace Acinaces.Emulator.State;

/// <summary>The journal on disk. One write per batch: whoever commits first writes for all who have appended so far.</summary>
internal sealed class FileJournal : IJournal, IDisposable
{
    /// <summary>A journal below this size is replayed faster than it is rewritten.</summary>
    private const long CompactionBytes = 64 * 1024 * 1024;

    private readonly string _folder;
    private readonly bool _durable;
    private readonly DataFolderLock _folderLock;
    private readonly Lock _bufferGate = new();
    private readonly CommitQueue _queue = new();
    private RecordBuffer _active = new();
    private RecordBuffer _spare = new();
    private SegmentWriter? _writer;
    private long _appended;
    private long _committed;
    private Exception? _failure;

    private FileJournal(string folder, bool durable, DataFolderLock folderLock)
    {
        _folder = folder;
        _durable = durable;
        _folderLock = folderLock;
    }

    /// <summary>Takes the folder. Nothing may be appended before <see cref="Recover"/>.</summary>
    /// <param name="durable">A commit ends when the disk has the data; else when the operating system has it.</param>
    /// <exception cref="IOException">Another emulator uses the folder.</exception>
    public static FileJournal Open(string dataFolder, bool durable) =>
        new(Path.Combine(dataFolder, JournalFolder.Name), durable, DataFolderLock.Take(dataFolder));

    /// <summary>Rebuilds the owners' state, cuts an unfinished record off the end, and compacts what has grown large.</summary>
    /// <exception cref="JournalDamageException">The journal cannot be trusted; nothing was changed.</exception>
    public void Recover(IReadOnlyList<IJournaled> owners)
    {
        var byStream = owners.ToDictionary(owner => owner.JournalStream);
        if (JournalManifest.Read(_folder) is not { } manifest)
        {
            var first = new JournalManifest(1, 0);
            _writer = SegmentWriter.Begin(first.FolderIn(_folder));
            _writer.Flush();
            first.Write(_folder);
            return;
        }
        JournalFolder.RemoveOthers(_folder, manifest);
        var (segment, length, total) = JournalReader.Read(manifest.FolderIn(_folder), (stream, content, file, offset) => Replay(byStream, stream, content, file, offset));
        _writer = total > Math.Max(CompactionBytes, 2 * manifest.SnapshotBytes)
            ? JournalFolder.Compact(_folder, manifest, owners)
            : SegmentWriter.Continue(manifest.FolderIn(_folder), segment, length, total);
    }

    public void Append(byte stream, ReadOnlySpan<byte> record)
    {
        lock (_bufferGate)
        {
            _active.Add(stream, record);
            _appended++;
        }
    }

    public ValueTask CommitAsync()
    {
        var target = Volatile.Read(ref _appended);
        if (Volatile.Read(ref _committed) >= target) return _failure is null ? ValueTask.CompletedTask : ValueTask.FromException(Broken());
        if (_durable) return _queue.CommitAsync(target, WriteBatch);
        // The page cache takes a batch in microseconds: waiting for the lock is cheaper than changing threads.
        return _queue.CommitNow(target, WriteBatch);
    }

    public void Dispose()
    {
        if (_writer is not null && _failure is null && Volatile.Read(ref _committed) < Volatile.Read(ref _appended)) WriteBatch();
        if (_writer is not null && _failure is null) _writer.Flush();
        _writer?.Dispose();
        _folderLock.Dispose();
    }

    /// <summary>Writes what has been appended so far. Called by one thread at a time.</summary>
    /// <returns>How many records have been committed in all.</returns>
    private long WriteBatch()
    {
        if (_failure is not null) throw Broken();
        RecordBuffer batch;
        long upTo;
        lock (_bufferGate)
        {
            batch = _active;
            (_active, _spare) = (_spare, _active);
            upTo = _appended;
        }
        try
        {
            var writer = _writer ?? throw new InvalidOperationException("The journal has not been recovered yet.");
            if (batch.Length > 0) writer.Write(batch.Written);
            if (_durable) writer.Flush();
        }
        catch (Exception failure)
        {
            // Memory is ahead of the disk now and cannot be taken back, so nothing may be acknowledged any more.
            _failure = failure;
            throw Broken();
        }
        batch.Clear();
        Volatile.Write(ref _committed, upTo);
        return upTo;
    }

    private IOException Broken() => new($"The journal in {_folder} could not be written; changes are refused until the emulator is started again. {_failure?.Message}", _failure);

    private static void Replay(Dictionary<byte, IJournaled> owners, byte stream, ReadOnlySpan<byte> content, string file, long offset)
    {
        if (!owners.TryGetValue(stream, out var owner)) throw new JournalDamageException(file, offset, $"The record belongs to stream {stream}, which this version does not know.");
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
