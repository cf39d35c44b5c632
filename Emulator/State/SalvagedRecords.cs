namespace Acinaces.Emulator.State;

/// <summary>What could be read of a damaged journal.</summary>
internal sealed class SalvagedRecords
{
    private readonly List<SalvagedRecord> _parts = [];
    private readonly List<SalvagedRecord> _tail = [];
    private readonly List<SalvageLoss> _losses = [];
    private readonly HashSet<byte> _contained = [];
    private int? _checkpoint;

    public IReadOnlyList<SalvageLoss> Losses => _losses;

    /// <param name="checkpoint">The checkpoint it belongs to. Absent: not known.</param>
    public void CollectPart(string parts, string folder, int? checkpoint)
    {
        _checkpoint = checkpoint;
        _contained.Add(new PartFile(folder, 0).JournalStream);
        var path = Path.Combine(parts, folder);
        for (var number = 1; number <= Math.Max(1, JournalReader.LastSegmentIn(path)); number++) Collect(JournalSegment.PathOf(path, number), _parts);
    }

    public void CollectTail(string folder, int first, int last)
    {
        for (var number = first; number <= last; number++) Collect(JournalSegment.PathOf(folder, number), _tail);
    }

    /// <summary>The records that count, in order. A stream whose mark is lost is read from the beginning of the tail: better twice than not at all.</summary>
    public IReadOnlyList<SalvagedRecord> Kept()
    {
        var marks = _tail.Where(record => record.Stream == CutMark.JournalStream).Select(record => CutMark.Read(record.Content.Span)).ToList();
        var checkpoint = _checkpoint ?? marks.Select(mark => mark.Checkpoint).DefaultIfEmpty(0).Max();
        var waiting = marks.Where(mark => mark.Checkpoint == checkpoint && _contained.Contains(mark.Stream)).Select(mark => mark.Stream).ToHashSet();
        var kept = new List<SalvagedRecord>(_parts);
        foreach (var record in _tail)
        {
            if (record.Stream != CutMark.JournalStream)
            {
                if (!waiting.Contains(record.Stream)) kept.Add(record);
            }
            else if (CutMark.Read(record.Content.Span) is var mark && mark.Checkpoint == checkpoint)
            {
                waiting.Remove(mark.Stream);
            }
        }
        return kept;
    }

    private void Collect(string file, List<SalvagedRecord> kept)
    {
        if (!File.Exists(file))
        {
            _losses.Add(new SalvageLoss(file, 0, 0));
            return;
        }
        var content = File.ReadAllBytes(file);
        var offset = JournalSegment.HeaderBytes;
        var lostFrom = -1;
        while (offset < content.Length)
        {
            if (JournalRecord.Inspect(content.AsSpan(offset), out var stream, out var record) == JournalRecordState.Whole)
            {
                if (lostFrom >= 0) _losses.Add(new SalvageLoss(file, lostFrom, offset - lostFrom));
                lostFrom = -1;
                kept.Add(new SalvagedRecord(stream, content.AsMemory(offset + JournalRecord.HeaderBytes, record.Length)));
                offset += JournalRecord.HeaderBytes + record.Length;
                continue;
            }
            // The next good record may begin at any byte; two checks of 32 bits make a false one as good as impossible.
            if (lostFrom < 0) lostFrom = offset;
            offset++;
        }
        if (lostFrom >= 0) _losses.Add(new SalvageLoss(file, lostFrom, content.Length - lostFrom));
    }
}
