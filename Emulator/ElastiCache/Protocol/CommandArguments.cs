using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Acinaces.Emulator.ElastiCache.Protocol;

/// <summary>The words of one command, as slices of the connection's buffer; used again for the next command.</summary>
internal sealed class CommandArguments
{
    private (int Start, int Length)[] _words = new (int, int)[8];
    private byte[] _buffer = [];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> this[int index] => _buffer.AsSpan(_words[index].Start, _words[index].Length);

    public void Reset(byte[] buffer)
    {
        _buffer = buffer;
        Length = 0;
    }

    public void Add(int start, int length)
    {
        if (Length == _words.Length) Array.Resize(ref _words, _words.Length * 2);
        _words[Length++] = (start, length);
    }

    public byte[] Copy(int index) => this[index].ToArray();

    public string Text(int index) => Encoding.UTF8.GetString(this[index]);

    /// <summary>Whether a word is the keyword, in any case.</summary>
    public bool Is(int index, ReadOnlySpan<byte> keyword) => Ascii.EqualsIgnoreCase(this[index], keyword);

    public long Integer(int index) => TryInteger(this[index], out var value) ? value : throw RedisError.NotInteger();

    /// <summary>How many to take: zero or more.</summary>
    public long Count(int index) => TryInteger(this[index], out var value) && value >= 0 ? value : throw new RedisError("ERR value is out of range, must be positive");

    public double Double(int index) => TryDouble(this[index], out var value) ? value : throw RedisError.NotFloat();

    /// <summary>All of the words, as a copy that outlives the buffer.</summary>
    public CommandArguments Keep()
    {
        var copy = new CommandArguments();
        var bytes = new byte[_words.AsSpan(0, Length).ToArray().Sum(word => word.Length)];
        copy.Reset(bytes);
        var at = 0;
        for (var i = 0; i < Length; i++)
        {
            this[i].CopyTo(bytes.AsSpan(at));
            copy.Add(at, this[i].Length);
            at += this[i].Length;
        }
        return copy;
    }

    /// <summary>Only the canonical form is an integer: no plus, no leading zeros, no spaces.</summary>
    public static bool TryInteger(ReadOnlySpan<byte> text, out long value)
    {
        value = 0;
        if (text.IsEmpty || text.Length > 20) return false;
        var digits = text[0] == '-' ? text[1..] : text;
        if (digits.IsEmpty || digits[0] == '0' && text.Length > 1) return false;
        return Utf8Parser.TryParse(text, out value, out var used) && used == text.Length && text[0] != '+';
    }

    public static bool TryDouble(ReadOnlySpan<byte> text, out double value)
    {
        value = 0;
        if (text.IsEmpty) return false;
        if (Ascii.EqualsIgnoreCase(text, "inf"u8) || Ascii.EqualsIgnoreCase(text, "+inf"u8) || Ascii.EqualsIgnoreCase(text, "infinity"u8) || Ascii.EqualsIgnoreCase(text, "+infinity"u8)) value = double.PositiveInfinity;
        else if (Ascii.EqualsIgnoreCase(text, "-inf"u8) || Ascii.EqualsIgnoreCase(text, "-infinity"u8)) value = double.NegativeInfinity;
        else return double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);
        return true;
    }
}
