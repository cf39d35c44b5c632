namespace Acinaces.Emulator.State;

/// <summary>Reads former states, and says how much of the past is kept.</summary>
internal static class JournalPast
{
    /// <summary>Marks of the journal itself for one checkpoint: one before the owners' marks, one where the era starts. In between lie changes of both eras.</summary>
    private const int MarksOfStart = 2;

    /// <summary>Hands on the records of one part of an owner's state as it was when an era began, then the owner's changes, up to an instant or a little further.</summary>
    /// <param name="last">The last segment that is no longer written to.</param>
    /// <returns>False: that instant is not kept any more.</returns>
    /// <exception cref="JournalDamageException">What is kept cannot be trusted.</exception>
    public static bool Read(string journal, JournalManifest manifest, int last, PartOfPast part, JournalReader.RecordHandler handle)
    {
        var eras = manifest.Eras;
        var number = eras.Count - 1;
        while (number >= 0 && eras[number].Start > (part.From ?? part.Until)) number--;
        if (number < 0) return false;
        var (era, next) = (eras[number], eras.Skip(number + 1).FirstOrDefault(later => later.Start > part.Until));
        var contained = false;
        foreach (var file in era.Parts.Where(file => file.JournalStream == part.Stream))
        {
            contained = true;
            if (file.Name == part.Name) JournalReader.ReadPart(JournalManifest.PartsIn(journal), file, handle);
        }
        var marksOfNext = 0;
        var buffer = new SegmentBuffer();
        for (var segment = era.FirstSegment; segment <= last && marksOfNext < MarksOfStart; segment++) JournalReader.ReadWhole(JournalManifest.TailIn(journal), segment, buffer, Take);
        return true;

        void Take(byte stream, ReadOnlySpan<byte> content, string file, long offset)
        {
            if (stream == part.Stream && !contained && marksOfNext < MarksOfStart) handle(stream, content, file, offset);
            if (stream != CutMark.JournalStream) return;
            var mark = CutMark.Read(content);
            if (mark == new CutMark(era.Checkpoint, part.Stream)) contained = false;
            if (mark.Stream == CutMark.JournalStream && mark.Checkpoint == next?.Checkpoint) marksOfNext++;
        }
    }

    /// <summary>The manifest without the eras that are older than the period, or for which there is no room.</summary>
    /// <param name="now">By the emulator's clock.</param>
    /// <param name="mostBytes">What the past may take on disk.</param>
    public static JournalManifest Trim(string journal, JournalManifest manifest, DateTimeOffset now, long mostBytes)
    {
        var eras = manifest.Eras;
        var forgotten = 0;
        while (forgotten < manifest.Past.Count && IsTooMuch(forgotten)) forgotten++;
        return forgotten == 0 ? manifest : manifest with { Past = [.. manifest.Past.Skip(forgotten)] };

        bool IsTooMuch(int oldest) => manifest.Past.Count - oldest > JournalLimits.MostEras
            || now - eras[oldest + 1].Start > JournalLimits.PastPeriod || BytesOf(journal, manifest, oldest) > mostBytes;
    }

    /// <summary>What the past takes on disk beside the present, without its first eras.</summary>
    private static long BytesOf(string journal, JournalManifest manifest, int without)
    {
        var past = manifest.Past.Skip(without).ToList();
        var parts = past.SelectMany(era => era.Parts).Except(manifest.Parts).Distinct().Sum(part => part.Bytes);
        var segments = Enumerable.Range(past[0].FirstSegment, manifest.FirstSegment - past[0].FirstSegment)
            .Select(number => new FileInfo(JournalSegment.PathOf(JournalManifest.TailIn(journal), number))).Where(file => file.Exists).Sum(file => file.Length);
        return parts + segments;
    }
}
