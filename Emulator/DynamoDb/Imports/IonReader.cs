using System.Globalization;
using System.Text;
using System.Text.Json;
using Acinaces.Emulator.DynamoDb.Model;

namespace Acinaces.Emulator.DynamoDb.Imports;

/// <summary>Reads the Amazon Ion text of one item: the values that DynamoDB has types for, and the annotations that tell its sets from lists.</summary>
/// <remarks>Source: Amazon Ion specification, "Text encoding"; DynamoDB developer guide, "Amazon S3 import formats for DynamoDB".</remarks>
internal ref struct IonReader(ReadOnlySpan<char> text)
{
    private const string VersionMarker = "$ion_1_0";
    private const string LongQuote = "'''";
    private readonly ReadOnlySpan<char> _text = text;
    private int _at;
    private int _depth;

    /// <summary>The item of a line: the member <c>Item</c> of a struct behind a version marker.</summary>
    /// <exception cref="JsonException">It is none, or has values that items cannot have.</exception>
    public AttributeMap ReadItem()
    {
        SkipSpace();
        if (!TryTake(VersionMarker)) throw Malformed("version marker");
        Require('{');
        if (ReadName() != "Item") throw Malformed("Item");
        Require(':');
        var item = ReadValue();
        TryTakeSymbol(',');
        Require('}');
        SkipSpace();
        return _at == _text.Length && item.Type == AttributeType.M ? item.Map : throw Malformed("end of the item");
    }

    private AttributeValue ReadValue()
    {
        SkipSpace();
        if (_depth > DynamoDbLimits.MaxNesting) throw Malformed("value that is not nested too deeply");
        var first = Peek();
        if (first == '$') return ReadSet();
        if (_text[_at..].StartsWith("{{")) return AttributeValue.Of(ReadBlob());
        if (first == '{') return AttributeValue.Of(ReadStruct());
        if (first == '[') return AttributeValue.ListOf([.. ReadElements()]);
        if (first == '"' || _text[_at..].StartsWith(LongQuote)) return AttributeValue.Of(ReadString());
        if (first == '-' || char.IsAsciiDigit(first)) return AttributeValue.Of(ReadNumber());
        return ReadWord() switch
        {
            "null" or "null.null" => AttributeValue.Null,
            "true" => AttributeValue.True,
            "false" => AttributeValue.False,
            _ => throw Malformed("value of a type that DynamoDB has"),
        };
    }

    private AttributeValue ReadSet()
    {
        var annotation = ReadWord();
        if (!TryTake("::")) throw Malformed("::");
        var elements = ReadElements();
        return annotation switch
        {
            "$dynamodb_SS" when elements.All(element => element.Type == AttributeType.S) => AttributeValue.SetOf([.. elements.Select(element => element.Text)]),
            "$dynamodb_NS" when elements.All(element => element.Type == AttributeType.N) => AttributeValue.SetOf([.. elements.Select(element => element.Number)]),
            "$dynamodb_BS" when elements.All(element => element.Type == AttributeType.B) => AttributeValue.SetOf([.. elements.Select(element => element.Binary)]),
            _ => throw Malformed("set of elements of its type"),
        };
    }

    private AttributeMap ReadStruct()
    {
        var map = new AttributeMap();
        Require('{');
        _depth++;
        while (!TryTakeSymbol('}'))
        {
            var name = ReadName();
            Require(':');
            map[name] = ReadValue();
            if (TryTakeSymbol(',')) continue;
            Require('}');
            break;
        }
        _depth--;
        return map;
    }

    private List<AttributeValue> ReadElements()
    {
        var elements = new List<AttributeValue>();
        Require('[');
        _depth++;
        while (!TryTakeSymbol(']'))
        {
            elements.Add(ReadValue());
            if (TryTakeSymbol(',')) continue;
            Require(']');
            break;
        }
        _depth--;
        return elements;
    }

    private string ReadName()
    {
        SkipSpace();
        if (_text[_at..].StartsWith(LongQuote)) return ReadString();
        return Peek() is '"' or '\'' ? ReadQuoted(Peek().ToString()) : ReadWord();
    }

    // Long strings that follow each other are one.
    private string ReadString()
    {
        if (Peek() == '"') return ReadQuoted("\"");
        var whole = new StringBuilder();
        while (_text[_at..].StartsWith(LongQuote))
        {
            whole.Append(ReadQuoted(LongQuote));
            SkipSpace();
        }
        return whole.ToString();
    }

    private string ReadQuoted(string quote)
    {
        _at += quote.Length;
        var read = new StringBuilder();
        while (!TryTake(quote))
        {
            var unit = Peek();
            _at++;
            if (unit == '\\') AppendEscaped(read);
            else read.Append(unit);
        }
        return read.ToString();
    }

    private void AppendEscaped(StringBuilder read)
    {
        var unit = Peek();
        _at++;
        var digits = unit switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
        if (digits == 0)
        {
            read.Append(unit switch
            {
                '0' => '\0', 'a' => '\a', 'b' => '\b', 't' => '\t', 'n' => '\n', 'f' => '\f', 'r' => '\r', 'v' => '\v',
                '"' or '\'' or '?' or '\\' or '/' => unit,
                _ => throw Malformed("escape"),
            });
            return;
        }
        if (_at + digits > _text.Length || !int.TryParse(_text.Slice(_at, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)) throw Malformed("escape");
        _at += digits;
        if (digits < 8) read.Append((char)code);
        else read.Append(Rune.TryCreate(code, out var rune) ? rune.ToString() : throw Malformed("escape"));
    }

    private byte[] ReadBlob()
    {
        var rest = _text[_at..];
        var end = rest.IndexOf("}}");
        var bytes = new byte[Math.Max(end, 0)];
        if (end < 0 || !Convert.TryFromBase64Chars(rest[2..end], bytes, out var length)) throw Malformed("blob");
        _at += end + 2;
        return bytes[..length];
    }

    // Ion writes the exponent of a decimal behind d; what has an e is a binary number, which DynamoDB has not.
    private DynamoDbNumber ReadNumber()
    {
        var start = _at;
        while (_at < _text.Length && (char.IsAsciiDigit(_text[_at]) || _text[_at] is '.' or '_' or 'd' or 'D' or '+' or '-')) _at++;
        var written = _text[start.._at].ToString().Replace("_", "", StringComparison.Ordinal).Replace('d', 'E').Replace('D', 'E').Replace(".E", "E", StringComparison.Ordinal).TrimEnd('.');
        var isWhole = _at == _text.Length || !(char.IsAsciiLetterOrDigit(_text[_at]) || _text[_at] is ':');
        return isWhole && DynamoDbNumber.TryParse(written, out var number) == NumberFormatError.None ? number : throw Malformed("number");
    }

    private string ReadWord()
    {
        var start = _at;
        while (_at < _text.Length && (char.IsAsciiLetterOrDigit(_text[_at]) || _text[_at] is '_' or '$' or '.')) _at++;
        return _at > start ? _text[start.._at].ToString() : throw Malformed("word");
    }

    private void SkipSpace()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at])) _at++;
    }

    private readonly char Peek() => _at < _text.Length ? _text[_at] : throw Malformed("more");

    private bool TryTake(string expected)
    {
        if (!_text[_at..].StartsWith(expected)) return false;
        _at += expected.Length;
        return true;
    }

    private bool TryTakeSymbol(char symbol)
    {
        SkipSpace();
        if (Peek() != symbol) return false;
        _at++;
        return true;
    }

    private void Require(char symbol)
    {
        if (!TryTakeSymbol(symbol)) throw Malformed(symbol.ToString());
    }

    private readonly JsonException Malformed(string expected) => new($"The line has no {expected} at {_at.ToString(CultureInfo.InvariantCulture)}.");
}
