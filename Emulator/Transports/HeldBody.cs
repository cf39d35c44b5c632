using System.Buffers;

namespace Acinaces.Emulator.Transports;

/// <summary>A body in one piece: where it lies, or copied together when it came in several blocks.</summary>
internal sealed class HeldBody
{
    private byte[]? _rented;

    public ReadOnlyMemory<byte> Take(ReadOnlySequence<byte> received)
    {
        if (received.IsSingleSegment) return received.First;
        var length = checked((int)received.Length);
        _rented = ArrayPool<byte>.Shared.Rent(length);
        received.CopyTo(_rented);
        return _rented.AsMemory(0, length);
    }

    /// <summary>Gives the copy back; what was taken is no longer to be read.</summary>
    public void Release()
    {
        if (_rented is not null) ArrayPool<byte>.Shared.Return(_rented);
        _rented = null;
    }
}
