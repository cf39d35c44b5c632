using System.Text;

namespace Acinaces.Emulator.DynamoDb.Model;

/// <summary>The order of values of one scalar type: numbers by value, texts and binaries by their (UTF-8) bytes.</summary>
internal static class AttributeOrder
{
    public static bool IsOrdered(AttributeType type) => type is AttributeType.S or AttributeType.N or AttributeType.B;

    /// <summary>Absent where the two have no order: different types, or a type that has none.</summary>
    public static int? Compare(AttributeValue left, AttributeValue right)
    {
        if (left.Type != right.Type)
            return null;
        return left.Type switch
        {
            AttributeType.S => CompareUtf8(left.Text, right.Text),
            AttributeType.N => left.Number.CompareTo(right.Number),
            AttributeType.B => left.Binary.AsSpan().SequenceCompareTo(right.Binary),
            _ => null,
        };
    }

    private static int CompareUtf8(string left, string right)
    {
        var common = left.AsSpan().CommonPrefixLength(right);
        if (common == left.Length || common == right.Length)
            return left.Length.CompareTo(right.Length);
        char a = left[common], b = right[common];
        // UTF-16 puts surrogate pairs before U+E000 to U+FFFF; UTF-8 puts them behind.
        return char.IsSurrogate(a) || char.IsSurrogate(b)
            ? Encoding.UTF8.GetBytes(left).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(right))
            : a.CompareTo(b);
    }
}
