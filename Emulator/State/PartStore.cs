namespace Acinaces.Emulator.State;

/// <summary>Writes the parts of checkpoints. A part that has not changed since the last one is kept as it lies there.</summary>
internal sealed class PartStore(string folder, IJournalDisk disk)
{
    private Dictionary<(byte Stream, string Name), (object Version, PartFile File)> _written = [];

    /// <returns>All parts, on disk.</returns>
    public IReadOnlyList<PartFile> Write(int checkpoint, IReadOnlyList<IStateCapture> captures)
    {
        var files = new List<PartFile>();
        var written = new Dictionary<(byte Stream, string Name), (object Version, PartFile File)>();
        foreach (var capture in captures)
        {
            foreach (var part in capture.Parts)
            {
                var key = (capture.JournalStream, part.Name);
                var file = _written.TryGetValue(key, out var former) && former.Version.Equals(part.Version)
                    ? former.File
                    : Write(PartFile.FolderOf(checkpoint, capture.JournalStream, part.Name), capture.JournalStream, part.Records);
                files.Add(file);
                if (part.Version is { } version) written[key] = (version, file);
            }
        }
        _written = written;
        return files;
    }

    /// <summary>Removes what no checkpoint needs any more, and what a crash left half-written.</summary>
    public void RemoveOthers(IEnumerable<PartFile> needed)
    {
        if (!Directory.Exists(folder)) return;
        var names = needed.Select(part => part.Folder).ToHashSet(StringComparer.Ordinal);
        foreach (var present in Directory.EnumerateDirectories(folder))
        {
            if (!names.Contains(Path.GetFileName(present))) Directory.Delete(present, recursive: true);
        }
    }

    private PartFile Write(string name, byte stream, IEnumerable<ReadOnlyMemory<byte>> records)
    {
        var path = Path.Combine(folder, name);
        // A crash may have left a part of this number half-written.
        if (Directory.Exists(path)) Directory.Delete(path, recursive: true);
        using var writer = SegmentWriter.Begin(path, disk);
        var batch = new RecordBuffer();
        foreach (var record in records)
        {
            batch.Add(stream, record.Span);
            if (batch.Length < JournalLimits.BatchBytes) continue;
            writer.Write(batch.Written);
            batch.Clear();
        }
        if (batch.Length > 0) writer.Write(batch.Written);
        writer.Flush();
        return new PartFile(name, writer.TotalBytes);
    }
}
