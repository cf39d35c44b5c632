using System.Text;

namespace Acinaces.Emulator.DynamoDb.Model;

/// <summary>One typed value. Immutable; equality is the service's: numbers by value, sets without order.</summary>
internal sealed class AttributeValue : IEquatable<AttributeValue>
{
    public static readonly AttributeValue Null = new(AttributeType.NULL, null);
    public static readonly AttributeValue True = new(AttributeType.BOOL, null);
    public static readonly AttributeValue False = new(AttributeType.BOOL, null);

    private readonly object? _content;

    private AttributeValue(AttributeType type, object? content)
    {
        Type = type;
        _content = content;
    }

    public AttributeType Type { get; }

    /// <summary>The text in UTF-8, the form it travels and is ordered in.</summary>
    public byte[] Utf8 => Type == AttributeType.S ? (byte[])Content : throw new InvalidOperationException("Not a text.");

    public string Text => Encoding.UTF8.GetString(Utf8);

    public DynamoDbNumber Number => (DynamoDbNumber)Content;

    public byte[] Binary => Type == AttributeType.B ? (byte[])Content : throw new InvalidOperationException("Not a binary.");

    public bool Flag => ReferenceEquals(this, True);

    public IReadOnlyList<string> Texts => (string[])Content;

    public IReadOnlyList<DynamoDbNumber> Numbers => (DynamoDbNumber[])Content;

    public IReadOnlyList<byte[]> Binaries => (byte[][])Content;

    public IReadOnlyList<AttributeValue> List => (AttributeValue[])Content;

    public AttributeMap Map => (AttributeMap)Content;

    public bool IsSet => Type is AttributeType.SS or AttributeType.NS or AttributeType.BS;

    /// <summary>Count of elements of a set, list or map.</summary>
    public int Count => Type == AttributeType.M ? Map.Count : ((Array)Content).Length;

    private object Content => _content ?? throw new InvalidOperationException($"A value of type {Type} has no such content.");

    public static AttributeValue Of(string text) => OfUtf8(Encoding.UTF8.GetBytes(text));

    /// <summary>A text from its UTF-8 form, which the value keeps.</summary>
    public static AttributeValue OfUtf8(byte[] text) => new(AttributeType.S, text);

    public static AttributeValue Of(DynamoDbNumber number) => new(AttributeType.N, number);

    public static AttributeValue Of(byte[] binary) => new(AttributeType.B, binary);

    public static AttributeValue Of(bool flag) => flag ? True : False;

    public static AttributeValue Of(AttributeMap map) => new(AttributeType.M, map);

    public static AttributeValue ListOf(AttributeValue[] values) => new(AttributeType.L, values);

    public static AttributeValue SetOf(string[] values) => new(AttributeType.SS, values);

    public static AttributeValue SetOf(DynamoDbNumber[] values) => new(AttributeType.NS, values);

    public static AttributeValue SetOf(byte[][] values) => new(AttributeType.BS, values);

    /// <summary>A set with its elements in the service's order, in which it answers: numbers by value, texts and binaries by their (UTF-8) bytes.</summary>
    public AttributeValue InOrder() => Type switch
    {
        AttributeType.SS => Sorted((string[])Content, CompareTexts) is { } texts ? SetOf(texts) : this,
        AttributeType.NS => Sorted((DynamoDbNumber[])Content, static (one, two) => one.CompareTo(two)) is { } numbers ? SetOf(numbers) : this,
        AttributeType.BS => Sorted((byte[][])Content, static (one, two) => one.AsSpan().SequenceCompareTo(two)) is { } binaries ? SetOf(binaries) : this,
        _ => this,
    };

    /// <summary>Bytes the value counts for in the size of its item.</summary>
    public int SizeInBytes => Type switch
    {
        AttributeType.S => Utf8.Length,
        AttributeType.N => Number.SizeInBytes,
        AttributeType.B => Binary.Length,
        AttributeType.SS => Texts.Sum(Encoding.UTF8.GetByteCount),
        AttributeType.NS => Numbers.Sum(number => number.SizeInBytes),
        AttributeType.BS => Binaries.Sum(binary => binary.Length),
        AttributeType.M => 3 + Map.Count + Map.SizeInBytes,
        AttributeType.L => 3 + List.Sum(value => 1 + value.SizeInBytes),
        _ => 1,
    };

    public bool Equals(AttributeValue? other)
    {
        if (other is null || Type != other.Type)
            return false;
        return Type switch
        {
            AttributeType.S => Utf8.AsSpan().SequenceEqual(other.Utf8),
            AttributeType.N => Number == other.Number,
            AttributeType.B => Binary.AsSpan().SequenceEqual(other.Binary),
            AttributeType.BOOL => Flag == other.Flag,
            AttributeType.NULL => true,
            AttributeType.M => Map.ContentEquals(other.Map),
            AttributeType.L => ((AttributeValue[])Content).AsSpan().SequenceEqual((AttributeValue[])other.Content),
            AttributeType.SS => Texts.Count == other.Texts.Count && Texts.All(other.Texts.Contains),
            AttributeType.NS => Numbers.Count == other.Numbers.Count && Numbers.All(other.Numbers.Contains),
            _ => Binaries.Count == other.Binaries.Count && Binaries.All(mine => other.Binaries.Any(theirs => mine.AsSpan().SequenceEqual(theirs))),
        };
    }

    public override bool Equals(object? obj) => Equals(obj as AttributeValue);

    // Only as fine as equality needs; values are not used as dictionary keys on any hot path.
    public override int GetHashCode() => Type switch
    {
        AttributeType.S => string.GetHashCode(Text, StringComparison.Ordinal),
        AttributeType.N => Number.GetHashCode(),
        _ => (int)Type,
    };

    public override string ToString() => $"{{{Type}:{Describe()}}}";

    /// <returns>Absent: the elements are in order as they are, as those of stored sets are.</returns>
    private static T[]? Sorted<T>(T[] elements, Comparison<T> compare)
    {
        var rising = 1;
        while (rising < elements.Length && compare(elements[rising - 1], elements[rising]) <= 0)
            rising++;
        if (rising >= elements.Length)
            return null;
        var sorted = (T[])elements.Clone();
        Array.Sort(sorted, compare);
        return sorted;
    }

    private static int CompareTexts(string one, string two)
    {
        var common = one.AsSpan().CommonPrefixLength(two);
        if (common == one.Length || common == two.Length)
            return one.Length.CompareTo(two.Length);
        // In UTF-8 the characters that take two code units of UTF-16 stand behind all others.
        static int Rank(char unit) => char.IsSurrogate(unit) ? unit + char.MaxValue : unit;
        return Rank(one[common]).CompareTo(Rank(two[common]));
    }

    private string Describe() => Type switch
    {
        AttributeType.S => Text,
        AttributeType.N => Number.ToString(),
        AttributeType.B => Convert.ToBase64String(Binary),
        AttributeType.SS => $"[{string.Join(", ", Texts)}]",
        AttributeType.NS => $"[{string.Join(", ", Numbers)}]",
        AttributeType.BS => $"[{string.Join(", ", Binaries.Select(Convert.ToBase64String))}]",
        AttributeType.L => $"[{string.Join(",", List)}]",
        AttributeType.M => $"{{{string.Join(",", Map.Select(pair => $"{pair.Key}={pair.Value}"))}}}",
        AttributeType.BOOL => Flag ? "true" : "false",
        _ => "true",
    };
}
