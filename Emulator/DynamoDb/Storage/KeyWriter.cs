using System.Buffers.Binary;
using Acinaces.Emulator.DynamoDb.Model;

namespace Acinaces.Emulator.DynamoDb.Storage;

/// <summary>
/// Builds the bytes of a key such that comparing bytes compares keys. Every part ends itself, so parts may follow each other
/// and no key is the beginning of another.
/// </summary>
internal ref struct KeyWriter
{
    private Span<byte> _buffer;
    private int _length;

    public KeyWriter(Span<byte> initial) => _buffer = initial;

    public readonly ReadOnlySpan<byte> Written => _buffer[.._length];

    public void AppendHash(ulong hash)
    {
        Reserve(sizeof(ulong));
        BinaryPrimitives.WriteUInt64BigEndian(_buffer[_length..], hash);
        _length += sizeof(ulong);
    }

    public void AppendRaw(scoped ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(_buffer[_length..]);
        _length += bytes.Length;
    }

    /// <summary>Adds one key attribute.</summary>
    public void Append(AttributeValue value)
    {
        if (value.Type == AttributeType.N)
        {
            AppendNumber(value.Number);
            return;
        }
        AppendBeginning(value);
        // Less than any byte that may follow within a longer value, see AppendEscaped.
        AppendByte(0);
        AppendByte(1);
    }

    /// <summary>Adds a text or binary without its end: the common beginning of all keys that begin with it.</summary>
    public void AppendBeginning(AttributeValue value)
    {
        AppendEscaped(value.Type == AttributeType.B ? value.Binary : value.Utf8);
    }

    private void AppendEscaped(scoped ReadOnlySpan<byte> bytes)
    {
        int zero;
        while ((zero = bytes.IndexOf((byte)0)) >= 0)
        {
            AppendRaw(bytes[..(zero + 1)]);
            AppendByte(0xFF);
            bytes = bytes[(zero + 1)..];
        }
        AppendRaw(bytes);
    }

    // Sign, then magnitude, then digits in pairs: 1 to 100 stands for 00 to 99 so that 0 can end them. Negative numbers have all of it inverted.
    private void AppendNumber(DynamoDbNumber number)
    {
        if (number.IsZero)
        {
            AppendByte(0x80);
            return;
        }
        var flip = number.IsNegative ? (byte)0xFF : (byte)0;
        AppendByte(number.IsNegative ? (byte)0x40 : (byte)0xC0);
        AppendByte((byte)((number.Magnitude - DynamoDbNumber.MinExponent) ^ flip));
        Span<byte> digits = stackalloc byte[DynamoDbNumber.MaxDigits + 1];
        digits.Clear();
        var count = number.Digits;
        var rest = number.Coefficient;
        for (var i = count - 1; i >= 0; i--)
        {
            (rest, var digit) = UInt128.DivRem(rest, 10);
            digits[i] = (byte)digit;
        }
        for (var i = 0; i < count; i += 2)
            AppendByte((byte)((digits[i] * 10 + digits[i + 1] + 1) ^ flip));
        AppendByte(flip);
    }

    private void AppendByte(byte value)
    {
        Reserve(1);
        _buffer[_length++] = value;
    }

    private void Reserve(int count)
    {
        if (_length + count <= _buffer.Length)
            return;
        var larger = new byte[Math.Max(_buffer.Length * 2, _length + count)];
        Written.CopyTo(larger);
        _buffer = larger;
    }
}
