namespace Acinaces.Emulator.State;

/// <summary>
/// Bytes too many for the journal, which names them by id. They never change. What no record names is removed by its owner; but a
/// snapshot may name what the present state does not, so from the first snapshot on everything is kept.
/// </summary>
internal abstract class BlobStore
{
    private volatile bool _keepsAll;

    /// <param name="dataDirectory">Absent: nothing outlives the process.</param>
    public static BlobStore Open(string? dataDirectory, bool durable) => dataDirectory is null ? new VolatileBlobs() : new FileBlobs(dataDirectory, durable);

    public abstract BlobDraft Begin();

    /// <summary>Part of the bytes, in order. The caller disposes of the stream.</summary>
    public Stream Read(IReadOnlyList<BlobPiece> pieces, long offset, long length) => new BlobStream(this, pieces, offset, length);

    /// <summary>Opens one piece.</summary>
    /// <exception cref="FileNotFoundException">It has been removed.</exception>
    public abstract IBlobReader Open(string id);

    public void Remove(string id)
    {
        if (!_keepsAll) RemovePiece(id);
    }

    /// <summary>From now on nothing is removed: a snapshot has been taken.</summary>
    public void KeepAll() => _keepsAll = true;

    /// <summary>Removes what a crash has left without a record. Called once, after recovery.</summary>
    public void RemoveOthers(IReadOnlySet<string> needed)
    {
        if (!_keepsAll) RemoveAllBut(needed);
    }

    protected abstract void RemovePiece(string id);

    protected abstract void RemoveAllBut(IReadOnlySet<string> needed);
}
