using Acinaces.Emulator.DynamoDb.Model;

namespace Acinaces.Emulator.DynamoDb.Expressions;

/// <summary>What a query asks of one key attribute.</summary>
/// <param name="Symbol">A comparator, <c>BETWEEN</c> or <c>begins_with</c>.</param>
/// <param name="High">The upper bound of BETWEEN. Absent otherwise.</param>
internal sealed record KeyCondition(string Attribute, string Symbol, AttributeValue Value, AttributeValue? High = null)
{
    public bool Holds(AttributeValue key)
    {
        if (Symbol == "begins_with")
        {
            return key.Type == AttributeType.S
                ? key.Utf8.AsSpan().StartsWith(Value.Utf8)
                : key.Binary.AsSpan().StartsWith(Value.Binary);
        }
        var order = AttributeOrder.Compare(key, Value);
        return Symbol switch
        {
            "=" => order == 0,
            "<" => order < 0,
            "<=" => order <= 0,
            ">" => order > 0,
            ">=" => order >= 0,
            _ => order >= 0 && High is not null && AttributeOrder.Compare(key, High) <= 0,
        };
    }
}
