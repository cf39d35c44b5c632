using System.Buffers;
using System.Text;

namespace Acinaces.Emulator.Signing;

/// <summary>Puts the canonical request together in one buffer of UTF-8. The first bytes need no allocation.</summary>
internal ref struct CanonicalWriter(Span<byte> initial)
{
    private Span<byte> _buffer = initial;
    private byte[]? _rented;
    private int _length;

    public readonly ReadOnlySpan<byte> Written => _buffer[.._length];

    public void Append(scoped ReadOnlySpan<char> text)
    {
        Reserve(Encoding.UTF8.GetMaxByteCount(text.Length));
        _length += Encoding.UTF8.GetBytes(text, _buffer[_length..]);
    }

    public void Append(byte value)
    {
        Reserve(1);
        _buffer[_length++] = value;
    }

    public void AppendHex(scoped ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length * 2);
        Convert.TryToHexStringLower(bytes, _buffer[_length..], out var written);
        _length += written;
    }

    /// <summary>A header's value without outer spaces and with runs of spaces made one.</summary>
    public void AppendHeaderValue(scoped ReadOnlySpan<char> value)
    {
        value = value.Trim(' ');
        var run = value.IndexOf("  ");
        while (run >= 0)
        {
            Append(value[..(run + 1)]);
            value = value[(run + 1)..].TrimStart(' ');
            run = value.IndexOf("  ");
        }
        Append(value);
    }

    public void Dispose()
    {
        if (_rented is not null) ArrayPool<byte>.Shared.Return(_rented);
        _rented = null;
    }

    private void Reserve(int count)
    {
        if (_length + count <= _buffer.Length) return;
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_length + count, _buffer.Length * 2));
        _buffer[.._length].CopyTo(larger);
        if (_rented is not null) ArrayPool<byte>.Shared.Return(_rented);
        _rented = larger;
        _buffer = larger;
    }
}
