using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.DynamoDb.Wire;

namespace Acinaces.Emulator.DynamoDb.Legacy;

/// <summary>The comparison operators of the legacy API, and what each demands of its values.</summary>
internal static class LegacyComparison
{
    public static readonly string[] Operators = ["IN", "NULL", "BETWEEN", "LT", "NOT_CONTAINS", "EQ", "GT", "NOT_NULL", "NE", "LE", "BEGINS_WITH", "GE", "CONTAINS"];

    private static readonly AttributeType[] Scalars = [AttributeType.S, AttributeType.N, AttributeType.B];
    private static readonly AttributeType[] Beginnings = [AttributeType.S, AttributeType.B];

    /// <summary>The values of a comparison, when there are as many as the operator takes, of one type that it takes.</summary>
    public static IReadOnlyList<AttributeValue> Require(string comparison, IReadOnlyList<GivenValue> given, RequestLayer layer = RequestLayer.Current)
    {
        var values = given.Select(value => value?.Require(layer) ?? throw DynamoDbErrors.Validation(DynamoDbMessages.EmptyAttributeValue)).ToList();
        if (!TakesCount(comparison, values.Count))
            throw DynamoDbErrors.InvalidParameter($"Invalid number of argument(s) for the {comparison} ComparisonOperator");
        if (values.Exists(value => value.Type != values[0].Type))
            throw DynamoDbErrors.InvalidParameter("AttributeValues inside AttributeValueList must be of same type");
        if (values.Find(value => !TakesType(comparison, value.Type)) is { } wrong)
            throw DynamoDbErrors.InvalidParameter($"ComparisonOperator {comparison} is not valid for {wrong.Type} AttributeValue type");
        if (comparison == "BETWEEN" && AttributeOrder.Compare(values[0], values[1]) > 0)
            throw DynamoDbErrors.Validation("The BETWEEN condition was provided a range where the lower bound is greater than the upper bound");
        return values;
    }

    private static bool TakesCount(string comparison, int count) => comparison switch
    {
        "NULL" or "NOT_NULL" => count == 0,
        "IN" => count > 0,
        "BETWEEN" => count == 2,
        _ => count == 1,
    };

    private static bool TakesType(string comparison, AttributeType type) => comparison switch
    {
        "EQ" or "NE" => true,
        "BEGINS_WITH" => Beginnings.Contains(type),
        _ => Scalars.Contains(type),
    };
}
