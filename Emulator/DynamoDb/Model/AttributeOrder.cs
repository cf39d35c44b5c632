namespace Acinaces.Emulator.DynamoDb.Model;

/// <summary>The order of values of one scalar type: numbers by value, texts and binaries by their (UTF-8) bytes.</summary>
internal static class AttributeOrder
{
    /// <summary>Absent where the two have no order: different types, or a type that has none.</summary>
    public static int? Compare(AttributeValue left, AttributeValue right)
    {
        if (left.Type != right.Type)
            return null;
        return left.Type switch
        {
            AttributeType.S => left.Utf8.AsSpan().SequenceCompareTo(right.Utf8),
            AttributeType.N => left.Number.CompareTo(right.Number),
            AttributeType.B => left.Binary.AsSpan().SequenceCompareTo(right.Binary),
            _ => null,
        };
    }
}
