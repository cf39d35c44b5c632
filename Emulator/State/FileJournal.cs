namespace Acinaces.Emulator.State;

/// <summary>The journal on disk. One write per batch: whoever commits first writes for all who have appended so far.</summary>
/// <remarks>
/// When the segments behind the last checkpoint have grown as large as the state itself, the next checkpoint is written beside
/// the requests, and the segments before it are dropped. So a start reads the state once and at most as much again.
/// </remarks>
internal sealed class FileJournal : IJournal, IDisposable
{
    private readonly string _folder;
    private readonly FileJournalOptions _options;
    private readonly DataFolderLock _folderLock;
    private readonly Lock _bufferGate = new();
    private readonly Lock _manifestGate = new();
    private readonly SemaphoreSlim _checkpointing = new(1);
    private readonly CommitQueue _queue = new();
    private readonly PartStore _parts;
    private readonly Timer? _flush;
    private IReadOnlyList<IJournaled> _owners = [];
    private JournalManifest _manifest = JournalManifest.First;
    private RecordBuffer _active = new();
    private RecordBuffer _spare = new();
    private SegmentWriter? _writer;
    private Task _background = Task.CompletedTask;
    private long _appended;
    private long _committed;
    private long _checkpointAt = long.MaxValue;
    private int _lastCheckpoint;
    private bool _turnPage;
    private bool _unflushed;
    private volatile JournalFailure? _failure;

    private FileJournal(string dataFolder, FileJournalOptions options)
    {
        _folder = JournalFolder.Of(dataFolder);
        _options = options;
        _parts = new PartStore(JournalManifest.PartsIn(_folder), options.Disk);
        _folderLock = DataFolderLock.Take(dataFolder);
        if (!options.Durable) _flush = new Timer(_ => FlushBeside(), null, JournalLimits.FlushInterval, JournalLimits.FlushInterval);
    }

    // Not known where a full disk has kept the journal from taking over a former format or a snapshot: then it begins later.
    public DateTimeOffset? PastBegins => Manifest.Eras is [var oldest, ..] ? oldest.Start : _options.Clock.GetUtcNow();

    public string? Refusal => _failure?.Message;

    /// <summary>How many checkpoints have been finished since the first start with the folder.</summary>
    public int Checkpoint => Manifest.Checkpoint;

    private JournalManifest Manifest
    {
        get
        {
            lock (_manifestGate) return _manifest;
        }
    }

    /// <summary>Takes the folder. Nothing may be appended before <see cref="Recover"/>.</summary>
    /// <param name="durable">A commit ends when the disk has the data; else when the operating system has it, and the disk a second later.</param>
    /// <exception cref="IOException">Another emulator uses the folder.</exception>
    public static FileJournal Open(string dataFolder, bool durable) => Open(dataFolder, new FileJournalOptions { Durable = durable });

    /// <exception cref="IOException">Another emulator uses the folder.</exception>
    public static FileJournal Open(string dataFolder, FileJournalOptions options) => new(dataFolder, options);

    /// <summary>Rebuilds the owners' state, cuts an unfinished record off the end, and brings a former format to the present one.</summary>
    /// <exception cref="JournalDamageException">The journal cannot be trusted; nothing was changed.</exception>
    public void Recover(IReadOnlyList<IJournaled> owners)
    {
        _owners = owners;
        if (FormerManifest.Read(_folder) is { } former)
        {
            JournalReader.Read(former.FolderIn(_folder), 1, 1, new RecordReplay(owners, JournalManifest.First).Tail);
            foreach (var owner in owners) owner.EndReplay();
            BeginWith([.. owners.Select(owner => owner.Capture(static () => { }))]);
            FormerManifest.RemoveAll(_folder);
            return;
        }
        if (JournalManifest.Read(_folder) is not { } manifest)
        {
            BeginWith([]);
            return;
        }
        var replay = new RecordReplay(owners, manifest);
        foreach (var part in manifest.Parts) JournalReader.ReadPart(JournalManifest.PartsIn(_folder), part, replay.Part);
        var end = JournalReader.Read(JournalManifest.TailIn(_folder), manifest.FirstSegment, manifest.LastSegment, replay.Tail);
        foreach (var owner in owners) owner.EndReplay();
        _manifest = manifest;
        _lastCheckpoint = replay.LastCheckpoint;
        JournalFolder.RemoveUnneeded(_folder, manifest, _parts);
        _writer = SegmentWriter.Continue(JournalManifest.TailIn(_folder), _options.Disk, end, _options.SegmentBytes, OnSegmentBegun);
        _checkpointAt = Math.Max(_options.CheckpointBytes, manifest.PartBytes);
        if (end.TotalBytes > _checkpointAt || manifest.Start is null) StartCheckpoint();
        // The past begins with it.
        if (manifest.Start is null) _background.Wait();
    }

    public bool ReadPast(PartOfPast part, JournalReader.RecordHandler handle)
    {
        // No checkpoint meanwhile, which might remove what is read.
        _checkpointing.Wait();
        try
        {
            // What has been written so far lies in segments that nobody writes to any more.
            Volatile.Write(ref _turnPage, true);
            Append(CutMark.JournalStream, new CutMark(0, CutMark.JournalStream).ToBytes());
            CommitAsync().AsTask().GetAwaiter().GetResult();
            return JournalPast.Read(_folder, Manifest, (_writer?.Number ?? 0) - 1, part, handle);
        }
        finally
        {
            _checkpointing.Release();
        }
    }

    public void Append(byte stream, ReadOnlySpan<byte> record)
    {
        lock (_bufferGate)
        {
            _active.Add(stream, record);
            _appended++;
        }
    }

    public ValueTask RequireWritableAsync() => _failure is null ? ValueTask.CompletedTask : CommitAsync();

    public ValueTask CommitAsync()
    {
        if (_failure is { IsFinal: true } failure) return ValueTask.FromException(failure.ToException());
        var target = Volatile.Read(ref _appended);
        if (Volatile.Read(ref _committed) >= target) return ValueTask.CompletedTask;
        if (_options.Durable) return _queue.CommitAsync(target, WriteBatch);
        // The page cache takes a batch in microseconds: waiting for the lock is cheaper than changing threads.
        return _queue.CommitNow(target, WriteBatch);
    }

    /// <summary>Writes the state as it is, while requests go on, and drops the segments that it makes superfluous.</summary>
    public async Task CheckpointAsync()
    {
        await _checkpointing.WaitAsync();
        try
        {
            var number = ++_lastCheckpoint;
            Volatile.Write(ref _turnPage, true);
            Append(CutMark.JournalStream, new CutMark(number, CutMark.JournalStream).ToBytes());
            await CommitAsync();
            var writer = _writer ?? throw new InvalidOperationException("The journal has not been recovered yet.");
            var (firstSegment, before) = (writer.Number, writer.TotalBytes);
            var captures = _owners.Select(owner => owner.Capture(() => Append(CutMark.JournalStream, new CutMark(number, owner.JournalStream).ToBytes()))).ToList();
            var start = _options.Clock.GetUtcNow();
            // The second mark of this kind: all changes before the start lie before it, whether a capture has them or not.
            Append(CutMark.JournalStream, new CutMark(number, CutMark.JournalStream).ToBytes());
            // What has been captured may be ahead of what is written; the marks lie behind all of it.
            await CommitAsync();
            writer.FlushBeside();
            var parts = _parts.Write(number, captures);
            ChangeManifest(manifest => JournalPast.Trim(_folder, manifest.Next(number, firstSegment, start, parts), start, _options.PastBytes));
            JournalFolder.RemoveUnneeded(_folder, _manifest, _parts);
            Volatile.Write(ref _checkpointAt, before + Math.Max(_options.CheckpointBytes, _manifest.PartBytes));
        }
        finally
        {
            _checkpointing.Release();
        }
    }

    public void Dispose()
    {
        _flush?.Dispose();
        _background.Wait();
        if (_writer is not null && _failure is null)
        {
            if (Volatile.Read(ref _committed) < Volatile.Read(ref _appended)) WriteBatch();
            _writer.Flush();
        }
        _writer?.Dispose();
        _checkpointing.Dispose();
        _folderLock.Dispose();
    }

    /// <summary>Writes what has been appended so far. Called by one thread at a time.</summary>
    /// <returns>How many records have been committed in all.</returns>
    private long WriteBatch()
    {
        if (_failure is { IsFinal: true } failure) throw failure.ToException();
        var writer = _writer ?? throw new InvalidOperationException("The journal has not been recovered yet.");
        // What an earlier attempt could not write goes first.
        if (_spare.Length > 0) Write(writer, _spare);
        RecordBuffer batch;
        long upTo;
        lock (_bufferGate)
        {
            batch = _active;
            (_active, _spare) = (_spare, _active);
            upTo = _appended;
        }
        if (batch.Length > 0) Write(writer, batch);
        if (_failure is not null) _failure = null;
        Volatile.Write(ref _committed, upTo);
        if (writer.TotalBytes > Volatile.Read(ref _checkpointAt)) StartCheckpoint();
        return upTo;
    }

    private void Write(SegmentWriter writer, RecordBuffer batch)
    {
        try
        {
            if (_turnPage)
            {
                writer.BeginNext();
                _turnPage = false;
            }
            writer.Write(batch.Written);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            // The batch stays, in its place in the order: the next attempt writes it again from the same offset.
            throw Fail(new JournalFailure(_folder, refused, IsFinal: false));
        }
        batch.Clear();
        try
        {
            if (_options.Durable) writer.Flush();
            else _unflushed = true;
        }
        catch (IOException lost)
        {
            // The system may have dropped what it could not flush and say nothing the next time, so asking again proves nothing.
            throw Fail(new JournalFailure(_folder, lost, IsFinal: true));
        }
    }

    private JournalRefusalException Fail(JournalFailure failure)
    {
        _failure = failure;
        return failure.ToException();
    }

    private void FlushBeside()
    {
        if (!_unflushed || _writer is not { } writer) return;
        _unflushed = false;
        try
        {
            writer.FlushBeside();
        }
        catch (IOException lost)
        {
            _failure = new JournalFailure(_folder, lost, IsFinal: true);
        }
    }

    private void StartCheckpoint()
    {
        // Not again before this one is through.
        Volatile.Write(ref _checkpointAt, long.MaxValue);
        _background = Task.Run(CheckpointBesideAsync);
    }

    private async Task CheckpointBesideAsync()
    {
        try
        {
            await CheckpointAsync();
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            // The tail goes on growing; the next start, or the next page's worth of changes, tries again.
            Volatile.Write(ref _checkpointAt, (_writer?.TotalBytes ?? 0) + _options.CheckpointBytes);
            await Console.Error.WriteLineAsync($"The journal in {_folder} could not be shortened: {refused.Message}");
        }
    }

    /// <summary>Makes a journal that holds nothing but the given state.</summary>
    private void BeginWith(IReadOnlyList<IStateCapture> captures)
    {
        var checkpoint = captures.Count > 0 ? 1 : 0;
        _lastCheckpoint = checkpoint;
        _manifest = JournalManifest.First with { Checkpoint = checkpoint, Parts = _parts.Write(checkpoint, captures), Start = _options.Clock.GetUtcNow() };
        _writer = SegmentWriter.Begin(JournalManifest.TailIn(_folder), _options.Disk, 1, _options.SegmentBytes, OnSegmentBegun);
        foreach (var capture in captures) Append(CutMark.JournalStream, new CutMark(checkpoint, capture.JournalStream).ToBytes());
        WriteBatch();
        _writer.Flush();
        _manifest.Write(_folder);
        _checkpointAt = Math.Max(_options.CheckpointBytes, _manifest.PartBytes);
    }

    private void OnSegmentBegun(int number) => ChangeManifest(manifest => manifest with { LastSegment = number });

    private void ChangeManifest(Func<JournalManifest, JournalManifest> change)
    {
        lock (_manifestGate)
        {
            var next = change(_manifest);
            next.Write(_folder);
            _manifest = next;
        }
    }
}
