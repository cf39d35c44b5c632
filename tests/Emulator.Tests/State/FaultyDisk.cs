using Acinaces.Emulator.State;

namespace Acinaces.Emulator.Tests.State;

/// <summary>A disk that is full when told so, and slow to flush.</summary>
internal sealed class FaultyDisk : IJournalDisk
{
    private int _flushes;

    /// <summary>Bytes it still takes. Absent: any number.</summary>
    public long? Space { get; set; }

    /// <summary>Flushing fails.</summary>
    public bool IsBroken { get; set; }

    public TimeSpan FlushTime { get; set; }

    public int Flushes => Volatile.Read(ref _flushes);

    public ISegmentFile Open(string path, FileMode mode) => new FaultyFile(this, JournalDisk.Instance.Open(path, mode));

    private sealed class FaultyFile(FaultyDisk disk, ISegmentFile file) : ISegmentFile
    {
        public void Write(ReadOnlySpan<byte> bytes, long offset)
        {
            if (disk.Space is { } space && space < bytes.Length)
            {
                // As a real one does: it takes what still fits.
                file.Write(bytes[..(int)space], offset);
                disk.Space = 0;
                throw new IOException("No space left on device");
            }
            if (disk.Space is not null) disk.Space -= bytes.Length;
            file.Write(bytes, offset);
        }

        public void SetLength(long length) => file.SetLength(length);

        public void Flush()
        {
            if (disk.IsBroken) throw new IOException("Input/output error");
            if (disk.FlushTime > TimeSpan.Zero) Thread.Sleep(disk.FlushTime);
            file.Flush();
            Interlocked.Increment(ref disk._flushes);
        }

        public void Dispose() => file.Dispose();
    }
}
