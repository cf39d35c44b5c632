namespace Acinaces.Emulator.State;

/// <summary>Reads a run of segments from its first record to its last.</summary>
internal static class JournalReader
{
    public delegate void RecordHandler(byte stream, ReadOnlySpan<byte> content, string file, long offset);

    /// <param name="first">Number of the first segment.</param>
    /// <param name="atLeast">Number of a segment that must be there.</param>
    /// <returns>Where the next record goes.</returns>
    /// <exception cref="JournalDamageException">Anything but an unfinished record at the very end.</exception>
    public static JournalEnd Read(string folder, int first, int atLeast, RecordHandler handle)
    {
        var last = Math.Max(atLeast, LastSegmentIn(folder));
        long total = 0;
        long length = 0;
        var buffer = new SegmentBuffer();
        for (var number = first; number <= last; number++)
        {
            var file = JournalSegment.PathOf(folder, number);
            if (!File.Exists(file)) throw new JournalDamageException(file, 0, "The segment is missing.");
            var content = buffer.Read(file);
            if (number == last && number > atLeast && content.Length < JournalSegment.HeaderBytes)
            {
                // The process stopped while it began this segment; nothing can have been written to it yet.
                return new JournalEnd(last - 1, length, total);
            }
            var head = JournalSegment.Read(file, content, number);
            if (number > first && head.PreviousLength != length) throw new JournalDamageException(JournalSegment.PathOf(folder, number - 1), length, $"The segment ends here but had {head.PreviousLength} bytes.");
            length = ReadRecords(file, content, number == last, handle);
            total += length;
        }
        return new JournalEnd(last, length, total);
    }

    /// <summary>Reads a part of a checkpoint, which was complete when the manifest named it.</summary>
    /// <exception cref="JournalDamageException">It is not any more.</exception>
    public static void ReadPart(string parts, PartFile part, RecordHandler handle)
    {
        var folder = Path.Combine(parts, part.Folder);
        if (!Directory.Exists(folder)) throw new JournalDamageException(folder, 0, "The part of the checkpoint is missing.");
        var end = Read(folder, 1, 1, handle);
        if (end.TotalBytes != part.Bytes) throw new JournalDamageException(JournalSegment.PathOf(folder, end.Segment), end.Length, $"The part of the checkpoint ends here with {end.TotalBytes} bytes but had {part.Bytes}.");
    }

    /// <summary>Reads a segment that is no longer written to.</summary>
    /// <exception cref="JournalDamageException">It is not as it was left.</exception>
    public static void ReadWhole(string folder, int number, SegmentBuffer buffer, RecordHandler handle)
    {
        var file = JournalSegment.PathOf(folder, number);
        if (!File.Exists(file)) throw new JournalDamageException(file, 0, "The segment is missing.");
        var content = buffer.Read(file);
        JournalSegment.Read(file, content, number);
        ReadRecords(file, content, false, handle);
    }

    public static int LastSegmentIn(string folder) => !Directory.Exists(folder) ? 0 : Directory.EnumerateFiles(folder, "*.log")
        .Select(file => int.TryParse(Path.GetFileNameWithoutExtension(file), out var number) ? number : 0)
        .DefaultIfEmpty(0).Max();

    private static long ReadRecords(string file, ReadOnlySpan<byte> content, bool isLast, RecordHandler handle)
    {
        var offset = JournalSegment.HeaderBytes;
        while (offset < content.Length)
        {
            switch (JournalRecord.Inspect(content[offset..], out var stream, out var record))
            {
                case JournalRecordState.Whole:
                    handle(stream, record, file, offset);
                    offset += JournalRecord.HeaderBytes + record.Length;
                    break;
                case JournalRecordState.Incomplete when isLast:
                    return offset;
                case JournalRecordState.Incomplete:
                    throw new JournalDamageException(file, offset, "A record ends beyond the end of the file, which is not the last.");
                default:
                    throw new JournalDamageException(file, offset, "A record does not match its check.");
            }
        }
        return offset;
    }
}
