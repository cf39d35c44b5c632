using Microsoft.Win32.SafeHandles;

namespace Acinaces.Emulator.State;

/// <summary>A file of the machine's disk, written past any buffer of the process.</summary>
internal sealed class SegmentFile(string path, FileMode mode) : ISegmentFile
{
    private readonly SafeFileHandle _handle = File.OpenHandle(path, mode, FileAccess.ReadWrite, FileShare.Read);

    public void Write(ReadOnlySpan<byte> bytes, long offset) => RandomAccess.Write(_handle, bytes, offset);

    public void SetLength(long length) => RandomAccess.SetLength(_handle, length);

    public void Flush() => RandomAccess.FlushToDisk(_handle);

    public void Dispose() => _handle.Dispose();
}
