namespace Acinaces.Emulator.State;

/// <summary>Writes records at the end of a run of segments, and begins a new segment when the present one is large enough.</summary>
/// <remarks>A write that fails leaves the writer as it was: what it wrote of it lies behind the end, and the next write covers it.</remarks>
internal sealed class SegmentWriter : IDisposable
{
    private readonly string _folder;
    private readonly IJournalDisk _disk;
    private readonly long _segmentBytes;
    private ISegmentFile _file;
    private long _length;

    private SegmentWriter(string folder, IJournalDisk disk, long segmentBytes, ISegmentFile file, int number, long length)
    {
        _folder = folder;
        _disk = disk;
        _segmentBytes = segmentBytes;
        _file = file;
        _length = length;
        Number = number;
    }

    /// <summary>Number of the segment that is being written.</summary>
    public int Number { get; private set; }

    /// <summary>Bytes written by this writer and, when it continues, present before.</summary>
    public long TotalBytes { get; private set; }

    /// <summary>Told of each new segment before anything is written to it.</summary>
    public Action<int>? Began { get; init; }

    public static SegmentWriter Begin(string folder, IJournalDisk disk, int number = 1, long segmentBytes = JournalLimits.SegmentBytes, Action<int>? began = null)
    {
        Directory.CreateDirectory(folder);
        var file = OpenNew(folder, disk, number, 0);
        return new SegmentWriter(folder, disk, segmentBytes, file, number, JournalSegment.HeaderBytes) { TotalBytes = JournalSegment.HeaderBytes, Began = began };
    }

    /// <param name="end">Where the good part of the last segment ends; what lies behind it is cut off.</param>
    public static SegmentWriter Continue(string folder, IJournalDisk disk, JournalEnd end, long segmentBytes, Action<int> began)
    {
        var file = disk.Open(JournalSegment.PathOf(folder, end.Segment), FileMode.Open);
        file.SetLength(end.Length);
        return new SegmentWriter(folder, disk, segmentBytes, file, end.Segment, end.Length) { TotalBytes = end.TotalBytes, Began = began };
    }

    /// <param name="batch">Whole records.</param>
    public void Write(ReadOnlySpan<byte> batch)
    {
        if (_length >= _segmentBytes) BeginNext();
        _file.Write(batch, _length);
        _length += batch.Length;
        TotalBytes += batch.Length;
    }

    /// <summary>Ends when the disk has all that was written.</summary>
    public void Flush() => _file.Flush();

    /// <summary>As <see cref="Flush"/>, beside a thread that writes.</summary>
    public void FlushBeside()
    {
        var file = _file;
        try
        {
            file.Flush();
        }
        catch (ObjectDisposedException)
        {
            // The segment was closed meanwhile, and flushed before that.
        }
    }

    /// <summary>Begins the next segment, whatever the present one's length.</summary>
    public void BeginNext()
    {
        // The next segment says how long this one is, so this one must not shrink any more.
        _file.Flush();
        var next = OpenNew(_folder, _disk, Number + 1, _length);
        try
        {
            next.Flush();
            Began?.Invoke(Number + 1);
        }
        catch
        {
            next.Dispose();
            throw;
        }
        var former = _file;
        _file = next;
        _length = JournalSegment.HeaderBytes;
        TotalBytes += JournalSegment.HeaderBytes;
        Number++;
        former.Dispose();
    }

    public void Dispose() => _file.Dispose();

    private static ISegmentFile OpenNew(string folder, IJournalDisk disk, int number, long previousLength)
    {
        var file = disk.Open(JournalSegment.PathOf(folder, number), FileMode.Create);
        try
        {
            file.Write(new JournalSegment(number, previousLength).ToBytes(), 0);
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }
}
