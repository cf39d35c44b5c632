namespace Acinaces.Emulator.State;

/// <summary>One piece of a <see cref="BlobStore"/>, opened.</summary>
internal interface IBlobReader : IDisposable
{
    ValueTask<int> ReadAsync(long offset, Memory<byte> buffer, CancellationToken cancellationToken);
}
