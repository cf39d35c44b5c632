using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Acinaces.Emulator.ElastiCache.Protocol;

/// <summary>Writes replies, in version 2 or 3 of the protocol, into a buffer that grows and is used again.</summary>
internal sealed class RespWriter
{
    private const int LargestKeptBytes = 256 * 1024;
    private byte[] _buffer = new byte[4096];

    /// <summary>2 or 3, as the client agreed by HELLO.</summary>
    public int Version { get; set; } = 2;

    public int Length { get; private set; }

    public ReadOnlyMemory<byte> Written => _buffer.AsMemory(0, Length);

    public void Clear()
    {
        Length = 0;
        if (_buffer.Length > LargestKeptBytes) _buffer = new byte[4096];
    }

    /// <summary>Forgets what was written after the given length.</summary>
    public void CutTo(int length) => Length = length;

    public void Ok() => Raw("+OK\r\n"u8);

    public void Simple(string text) => Line('+', text);

    public void Error(string text) => Line('-', text.ReplaceLineEndings(" "));

    public void Integer(long value)
    {
        Reserve(24);
        _buffer[Length++] = (byte)':';
        Number(value);
    }

    public void Flag(bool value) => Integer(value ? 1 : 0);

    public void Null() => Raw(Version == 3 ? "_\r\n"u8 : "$-1\r\n"u8);

    public void NullArray() => Raw(Version == 3 ? "_\r\n"u8 : "*-1\r\n"u8);

    public void Bulk(ReadOnlySpan<byte> value)
    {
        Reserve(value.Length + 28);
        _buffer[Length++] = (byte)'$';
        Number(value.Length);
        value.CopyTo(_buffer.AsSpan(Length));
        Length += value.Length;
        _buffer[Length++] = (byte)'\r';
        _buffer[Length++] = (byte)'\n';
    }

    public void Bulk(string value) => Bulk(Encoding.UTF8.GetBytes(value));

    public void BulkOrNull(byte[]? value)
    {
        if (value is null) Null();
        else Bulk(value);
    }

    /// <summary>A score: a number of its own in version 3, text in version 2.</summary>
    public void Double(double value)
    {
        if (Version == 3) Line(',', Format(value));
        else Bulk(Format(value));
    }

    public void Array(int count) => Header('*', count);

    /// <param name="pairs">How many pairs follow.</param>
    public void Map(int pairs)
    {
        if (Version == 3) Header('%', pairs);
        else Header('*', pairs * 2);
    }

    public void Set(int count) => Header(Version == 3 ? '~' : '*', count);

    /// <summary>A message that answers no command.</summary>
    public void Push(int count) => Header(Version == 3 ? '>' : '*', count);

    /// <summary>The shortest text that reads back as the number.</summary>
    public static string Format(double value)
    {
        if (double.IsPositiveInfinity(value)) return "inf";
        if (double.IsNegativeInfinity(value)) return "-inf";
        if (value == Math.Floor(value) && Math.Abs(value) < 1e17) return ((long)value).ToString(CultureInfo.InvariantCulture);
        return value.ToString("R", CultureInfo.InvariantCulture).ToLowerInvariant();
    }

    private void Header(char kind, int count)
    {
        Reserve(24);
        _buffer[Length++] = (byte)kind;
        Number(count);
    }

    private void Line(char kind, string text)
    {
        Reserve(Encoding.UTF8.GetMaxByteCount(text.Length) + 3);
        _buffer[Length++] = (byte)kind;
        Length += Encoding.UTF8.GetBytes(text, _buffer.AsSpan(Length));
        _buffer[Length++] = (byte)'\r';
        _buffer[Length++] = (byte)'\n';
    }

    private void Raw(ReadOnlySpan<byte> text)
    {
        Reserve(text.Length);
        text.CopyTo(_buffer.AsSpan(Length));
        Length += text.Length;
    }

    private void Number(long value)
    {
        Utf8Formatter.TryFormat(value, _buffer.AsSpan(Length), out var written);
        Length += written;
        _buffer[Length++] = (byte)'\r';
        _buffer[Length++] = (byte)'\n';
    }

    private void Reserve(int count)
    {
        if (Length + count > _buffer.Length) System.Array.Resize(ref _buffer, Math.Max(Length + count, _buffer.Length * 2));
    }
}
