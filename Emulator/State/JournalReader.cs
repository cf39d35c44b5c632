namespace Acinaces.Emulator.State;

/// <summary>Reads a generation from its first record to its last.</summary>
internal static class JournalReader
{
    public delegate void RecordHandler(byte stream, ReadOnlySpan<byte> content, string file, long offset);

    /// <returns>Where the next record goes: the number of the last segment and its length without an unfinished record.</returns>
    /// <exception cref="JournalDamageException">Anything but an unfinished record at the very end.</exception>
    public static (int LastSegment, long Length, long TotalBytes) Read(string folder, RecordHandler handle)
    {
        var last = LastSegmentIn(folder);
        long total = 0;
        long length = 0;
        for (var number = 1; number <= last; number++)
        {
            var file = JournalSegment.PathOf(folder, number);
            if (!File.Exists(file)) throw new JournalDamageException(file, 0, "The segment is missing.");
            var content = File.ReadAllBytes(file);
            if (number == last && number > 1 && content.Length < JournalSegment.HeaderBytes)
            {
                // The process stopped while it began this segment; nothing can have been written to it yet.
                File.Delete(file);
                return (last - 1, length, total);
            }
            var head = JournalSegment.Read(file, content, number);
            if (number > 1 && head.PreviousLength != length) throw new JournalDamageException(JournalSegment.PathOf(folder, number - 1), length, $"The segment ends here but had {head.PreviousLength} bytes.");
            length = ReadRecords(file, content, number == last, handle);
            total += length;
        }
        return (last, length, total);
    }

    public static int LastSegmentIn(string folder) => Directory.EnumerateFiles(folder, "*.log")
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
