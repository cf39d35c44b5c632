using System.Buffers;

namespace Acinaces.Emulator.ApiGateway.DataPlane;

/// <summary>A growing buffer from the shared pool. Whoever still reads it when the call is given up must keep it from going back.</summary>
internal sealed class PooledPayload : IBufferWriter<byte>, IDisposable
{
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(4096);
    private int _length;
    private bool _isLent;

    public ReadOnlyMemory<byte> Written => _buffer.AsMemory(0, _length);

    public void Advance(int count) => _length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _buffer.AsMemory(_length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _buffer.AsSpan(_length);
    }

    /// <summary>The function may still be reading: the buffer is left to the garbage collector.</summary>
    public void Abandon() => _isLent = true;

    public void Dispose()
    {
        if (!_isLent) ArrayPool<byte>.Shared.Return(_buffer);
        _isLent = true;
    }

    private void Reserve(int sizeHint)
    {
        var needed = _length + Math.Max(sizeHint, 1);
        if (needed <= _buffer.Length) return;
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(needed, _buffer.Length * 2));
        _buffer.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
