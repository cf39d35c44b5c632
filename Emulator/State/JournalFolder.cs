using System.Globalization;

namespace Acinaces.Emulator.State;

/// <summary>The folder of a journal: <c>current</c> says what counts of <c>parts</c> and <c>tail</c>.</summary>
internal static class JournalFolder
{
    private const string Name = "journal";

    public static string Of(string dataFolder) => Path.Combine(dataFolder, Name);

    /// <summary>Removes what the manifest does not count: what came before the oldest era, and what a crash left half-written.</summary>
    public static void RemoveUnneeded(string journal, JournalManifest manifest, PartStore parts)
    {
        parts.RemoveOthers(manifest.AllParts);
        foreach (var file in Directory.EnumerateFiles(JournalManifest.TailIn(journal), "*.log"))
        {
            if (int.TryParse(Path.GetFileNameWithoutExtension(file), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < manifest.OldestSegment) File.Delete(file);
        }
        FormerManifest.RemoveAll(journal);
    }

    /// <summary>Replaces a journal by one that holds nothing but the given state; its past begins with the next start. A crash leaves the one or the other.</summary>
    public static void Replace(string journal, IReadOnlyList<IStateCapture> captures)
    {
        var former = JournalManifest.Read(journal) ?? JournalManifest.First;
        var parts = new PartStore(JournalManifest.PartsIn(journal), JournalDisk.Instance);
        Directory.CreateDirectory(journal);
        var checkpoint = former.Checkpoint + 1;
        var tail = JournalManifest.TailIn(journal);
        var segment = Math.Max(former.LastSegment, JournalReader.LastSegmentIn(tail)) + 1;
        var next = new JournalManifest(checkpoint, segment, segment, parts.Write(checkpoint, captures));
        using (var writer = SegmentWriter.Begin(tail, JournalDisk.Instance, segment))
        {
            var marks = new RecordBuffer();
            foreach (var capture in captures) marks.Add(CutMark.JournalStream, new CutMark(checkpoint, capture.JournalStream).ToBytes());
            writer.Write(marks.Written);
            writer.Flush();
        }
        next.Write(journal);
        RemoveUnneeded(journal, next, parts);
    }
}
