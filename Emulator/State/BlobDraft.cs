namespace Acinaces.Emulator.State;

/// <summary>Bytes on their way into a <see cref="BlobStore"/>. Disposed of before <see cref="Complete"/>, they leave nothing behind.</summary>
internal abstract class BlobDraft : IDisposable
{
    public long Length { get; private set; }

    public ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        var offset = Length;
        Length += bytes.Length;
        return WriteAsync(offset, bytes, cancellationToken);
    }

    /// <summary>Makes them readable. In durable mode they are on the disk when it returns.</summary>
    public abstract BlobPiece Complete();

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected abstract ValueTask WriteAsync(long offset, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken);

    protected abstract void Dispose(bool disposing);
}
