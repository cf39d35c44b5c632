using System.Buffers;

namespace Acinaces.Emulator.Pipeline;

/// <summary>A growing buffer that is kept between requests of one connection, unless an answer made it very large.</summary>
internal sealed class ResponseBody : IBufferWriter<byte>
{
    private const int InitialBytes = 2048;
    private const int LargestKeptBytes = 256 * 1024;
    private byte[] _buffer = new byte[InitialBytes];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, Length);

    public ReadOnlyMemory<byte> WrittenMemory => _buffer.AsMemory(0, Length);

    public void Advance(int count) => Length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _buffer.AsMemory(Length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _buffer.AsSpan(Length);
    }

    public void Clear()
    {
        Length = 0;
        if (_buffer.Length > LargestKeptBytes) _buffer = new byte[InitialBytes];
    }

    private void Reserve(int sizeHint)
    {
        var needed = Length + Math.Max(sizeHint, 1);
        if (needed > _buffer.Length) Array.Resize(ref _buffer, Math.Max(needed, _buffer.Length * 2));
    }
}
