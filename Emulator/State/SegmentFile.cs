using Microsoft.Win32.SafeHandles;

namespace Acinaces.Emulator.State;

/// <summary>A file of the machine's disk, written past any buffer of the process.</summary>
internal sealed class SegmentFile(string path, FileMode mode) : ISegmentFile
{
    private readonly SafeFileHandle _handle = File.OpenHandle(path, mode, FileAccess.ReadWrite, FileShare.Read);

    public void Write(ReadOnlySpan<byte> bytes, long offset)
    {
        try
        {
            RandomAccess.Write(_handle, bytes, offset);
        }
        catch (ArgumentOutOfRangeException tooLarge)
        {
            // How the runtime tells that the system does not let the file grow any more.
            throw new IOException($"{path} may not grow any more.", tooLarge);
        }
    }

    public void SetLength(long length) => RandomAccess.SetLength(_handle, length);

    public void Flush() => RandomAccess.FlushToDisk(_handle);

    public void Dispose() => _handle.Dispose();
}
