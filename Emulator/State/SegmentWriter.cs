using Microsoft.Win32.SafeHandles;

namespace Acinaces.Emulator.State;

/// <summary>Writes at the end of a generation, and begins a new segment when the present one is large enough.</summary>
internal sealed class SegmentWriter : IDisposable
{
    private const long SegmentBytes = 64 * 1024 * 1024;
    private readonly string _folder;
    private SafeFileHandle _handle;
    private int _number;
    private long _length;

    private SegmentWriter(string folder, SafeFileHandle handle, int number, long length)
    {
        _folder = folder;
        _handle = handle;
        _number = number;
        _length = length;
    }

    /// <summary>Bytes written by this writer and, when it continues, present before.</summary>
    public long TotalBytes { get; private set; }

    public static SegmentWriter Begin(string folder)
    {
        Directory.CreateDirectory(folder);
        var writer = new SegmentWriter(folder, OpenNew(folder, 1), 1, 0);
        writer.WriteHeader(0);
        return writer;
    }

    /// <param name="length">The good part of the last segment; what lies behind it is cut off.</param>
    public static SegmentWriter Continue(string folder, int number, long length, long totalBytes)
    {
        var handle = File.OpenHandle(JournalSegment.PathOf(folder, number), FileMode.Open, FileAccess.ReadWrite, FileShare.Read);
        RandomAccess.SetLength(handle, length);
        return new SegmentWriter(folder, handle, number, length) { TotalBytes = totalBytes };
    }

    /// <param name="batch">Whole records.</param>
    public void Write(ReadOnlySpan<byte> batch)
    {
        if (_length >= SegmentBytes) BeginNext();
        RandomAccess.Write(_handle, batch, _length);
        _length += batch.Length;
        TotalBytes += batch.Length;
    }

    public void Flush() => RandomAccess.FlushToDisk(_handle);

    public void Dispose() => _handle.Dispose();

    private void BeginNext()
    {
        // The next segment says how long this one is, so this one must not shrink any more.
        Flush();
        _handle.Dispose();
        _handle = OpenNew(_folder, ++_number);
        WriteHeader(_length);
    }

    private void WriteHeader(long previousLength)
    {
        RandomAccess.Write(_handle, new JournalSegment(_number, previousLength).ToBytes(), 0);
        _length = JournalSegment.HeaderBytes;
        TotalBytes += JournalSegment.HeaderBytes;
    }

    private static SafeFileHandle OpenNew(string folder, int number) => File.OpenHandle(JournalSegment.PathOf(folder, number), FileMode.Create, FileAccess.ReadWrite, FileShare.Read);
}
