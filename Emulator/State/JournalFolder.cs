using System.Globalization;

namespace Acinaces.Emulator.State;

/// <summary>The folder of a journal: one subfolder per generation, of which one counts.</summary>
internal static class JournalFolder
{
    public const string Name = "journal";
    private const int BatchBytes = 1024 * 1024;

    /// <summary>Removes generations that a crash left behind: half-written snapshots and journals already replaced.</summary>
    public static void RemoveOthers(string journal, JournalManifest manifest)
    {
        foreach (var folder in Directory.EnumerateDirectories(journal))
        {
            if (int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var generation) && generation != manifest.Generation) Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Writes the present state as a new generation and switches to it.</summary>
    public static SegmentWriter Compact(string journal, JournalManifest old, IReadOnlyList<IJournaled> owners) =>
        Replace(journal, old, owners.SelectMany(owner => owner.Snapshot().Select(record => (owner.JournalStream, record))), static folder => Directory.Delete(folder, recursive: true));

    /// <param name="retire">What becomes of the old generation's folder, once it no longer counts.</param>
    public static SegmentWriter Replace(string journal, JournalManifest old, IEnumerable<(byte Stream, ReadOnlyMemory<byte> Record)> records, Action<string> retire)
    {
        var next = old with { Generation = old.Generation + 1 };
        var writer = SegmentWriter.Begin(next.FolderIn(journal));
        var batch = new RecordBuffer();
        foreach (var (stream, record) in records)
        {
            batch.Add(stream, record.Span);
            if (batch.Length < BatchBytes) continue;
            writer.Write(batch.Written);
            batch.Clear();
        }
        if (batch.Length > 0) writer.Write(batch.Written);
        writer.Flush();
        (next with { SnapshotBytes = writer.TotalBytes }).Write(journal);
        retire(old.FolderIn(journal));
        return writer;
    }
}
