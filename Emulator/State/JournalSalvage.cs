namespace Acinaces.Emulator.State;

/// <summary>Keeps every record of a damaged journal that can still be read.</summary>
internal static class JournalSalvage
{
    /// <summary>Writes a new journal from what is readable and moves the damaged one aside.</summary>
    /// <exception cref="IOException">The folder is in use, or holds no journal.</exception>
    public static SalvageReport Run(string dataFolder)
    {
        using var folderLock = DataFolderLock.Take(dataFolder);
        var journal = JournalFolder.Of(dataFolder);
        if (!Directory.Exists(journal)) throw new IOException($"{dataFolder} holds no journal.");
        var found = new SalvagedRecords();
        if (FormerGeneration(journal) is { } former) found.CollectTail(former, 1, JournalReader.LastSegmentIn(former));
        else Collect(journal, found);
        var kept = found.Kept();
        var aside = journal + ".damaged";
        for (var copy = 2; Directory.Exists(aside); copy++) aside = $"{journal}.damaged-{copy}";
        Directory.Move(journal, aside);
        JournalFolder.Replace(journal, [.. kept.GroupBy(record => record.Stream).Select(stream => new RecordedCapture(stream.Key, [.. stream.Select(record => record.Content)]))]);
        return new SalvageReport(kept.Count, found.Losses, aside);
    }

    private static void Collect(string journal, SalvagedRecords found)
    {
        var tail = JournalManifest.TailIn(journal);
        var parts = JournalManifest.PartsIn(journal);
        if (ManifestOf(journal) is { } manifest)
        {
            foreach (var part in manifest.Parts) found.CollectPart(parts, part.Folder, manifest.Checkpoint);
            found.CollectTail(tail, manifest.FirstSegment, Math.Max(manifest.LastSegment, JournalReader.LastSegmentIn(tail)));
            return;
        }
        // Without the manifest: the newest of each part, and all segments there are.
        var newest = (Directory.Exists(parts) ? Directory.EnumerateDirectories(parts) : [])
            .Select(folder => Path.GetFileName(folder)).GroupBy(name => name[name.IndexOf('-', StringComparison.Ordinal)..])
            .Select(group => group.Order(StringComparer.Ordinal).Last()).Order(StringComparer.Ordinal).ToList();
        foreach (var folder in newest) found.CollectPart(parts, folder, null);
        if (!Directory.Exists(tail)) return;
        var segments = Directory.EnumerateFiles(tail, "*.log").Select(file => int.TryParse(Path.GetFileNameWithoutExtension(file), out var number) ? number : 0).Where(number => number > 0).DefaultIfEmpty(1).ToList();
        found.CollectTail(tail, segments.Min(), segments.Max());
    }

    private static JournalManifest? ManifestOf(string journal)
    {
        try
        {
            return JournalManifest.Read(journal);
        }
        catch (JournalDamageException damage)
        {
            Console.Error.WriteLine(damage.Message);
            return null;
        }
    }

    /// <summary>The folder of a journal of format 1. Absent: it is of a later one.</summary>
    private static string? FormerGeneration(string journal)
    {
        if (Directory.Exists(JournalManifest.TailIn(journal))) return null;
        return Directory.EnumerateDirectories(journal).Where(folder => int.TryParse(Path.GetFileName(folder), out _)).Order(StringComparer.Ordinal).LastOrDefault();
    }
}
