using Microsoft.Win32.SafeHandles;

namespace Acinaces.Emulator.State;

/// <summary>A piece in a file.</summary>
/// <param name="isShared">Others read by the same handle, so it stays open.</param>
internal sealed class FileBlobReader(SafeFileHandle handle, bool isShared = false) : IBlobReader
{
    public ValueTask<int> ReadAsync(long offset, Memory<byte> buffer, CancellationToken cancellationToken) => RandomAccess.ReadAsync(handle, buffer, offset, cancellationToken);

    public void Dispose()
    {
        if (!isShared) handle.Dispose();
    }
}
