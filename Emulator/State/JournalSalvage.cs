namespace Acinaces.Emulator.State;

/// <summary>Keeps every record of a damaged journal that can still be read.</summary>
internal static class JournalSalvage
{
    /// <summary>Writes a new generation from what is readable and moves the damaged files aside.</summary>
    /// <exception cref="IOException">The folder is in use, or holds no journal.</exception>
    public static SalvageReport Run(string dataFolder)
    {
        using var folderLock = DataFolderLock.Take(dataFolder);
        var journal = Path.Combine(dataFolder, JournalFolder.Name);
        if (!Directory.Exists(journal)) throw new IOException($"{dataFolder} holds no journal.");
        var manifest = ManifestOf(journal);
        var kept = new List<(byte Stream, ReadOnlyMemory<byte> Record)>();
        var losses = new List<SalvageLoss>();
        var folder = manifest.FolderIn(journal);
        for (var number = 1; number <= JournalReader.LastSegmentIn(folder); number++) Collect(JournalSegment.PathOf(folder, number), kept, losses);
        var aside = folder + ".damaged";
        for (var copy = 2; Directory.Exists(aside); copy++) aside = $"{folder}.damaged-{copy}";
        using var writer = JournalFolder.Replace(journal, manifest, kept, old => Directory.Move(old, aside));
        return new SalvageReport(kept.Count, losses, aside);
    }

    /// <summary>The generation that counts; when that cannot be read, the newest there is.</summary>
    private static JournalManifest ManifestOf(string journal)
    {
        try
        {
            if (JournalManifest.Read(journal) is { } manifest && Directory.Exists(manifest.FolderIn(journal))) return manifest;
        }
        catch (JournalDamageException damage)
        {
            Console.Error.WriteLine(damage.Message);
        }
        var newest = Directory.EnumerateDirectories(journal).Select(folder => int.TryParse(Path.GetFileName(folder), out var generation) ? generation : 0).DefaultIfEmpty(0).Max();
        return newest > 0 ? new JournalManifest(newest, 0) : throw new IOException($"{journal} holds no segments.");
    }

    private static void Collect(string file, List<(byte Stream, ReadOnlyMemory<byte> Record)> kept, List<SalvageLoss> losses)
    {
        if (!File.Exists(file))
        {
            losses.Add(new SalvageLoss(file, 0, 0));
            return;
        }
        var content = File.ReadAllBytes(file);
        var offset = JournalSegment.HeaderBytes;
        var lostFrom = -1;
        while (offset < content.Length)
        {
            if (JournalRecord.Inspect(content.AsSpan(offset), out var stream, out var record) == JournalRecordState.Whole)
            {
                if (lostFrom >= 0) losses.Add(new SalvageLoss(file, lostFrom, offset - lostFrom));
                lostFrom = -1;
                kept.Add((stream, content.AsMemory(offset + JournalRecord.HeaderBytes, record.Length)));
                offset += JournalRecord.HeaderBytes + record.Length;
                continue;
            }
            // The next good record may begin at any byte; two checks of 32 bits make a false one as good as impossible.
            if (lostFrom < 0) lostFrom = offset;
            offset++;
        }
        if (lostFrom >= 0) losses.Add(new SalvageLoss(file, lostFrom, content.Length - lostFrom));
    }
}
