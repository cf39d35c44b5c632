using Acinaces.Emulator.DynamoDb.Expressions;
using Acinaces.Emulator.DynamoDb.Wire;

namespace Acinaces.Emulator.DynamoDb.Legacy;

/// <summary>Turns the Expected parameter of a write into the condition that an expression makes.</summary>
internal static class LegacyExpectation
{
    /// <summary>The condition; absent when nothing is expected.</summary>
    /// <exception cref="Pipeline.AwsErrorException">An expectation contradicts itself.</exception>
    public static BoundCondition? Of(Dictionary<string, ExpectedAttributeValue>? expected, string? conditionalOperator)
    {
        LegacyConditions.RequireOperator(conditionalOperator, expected?.Count ?? 0);
        if (expected is null)
            return null;
        var scope = new LegacyScope();
        var conditions = expected.Select(pair => Of(pair.Key, pair.Value ?? new ExpectedAttributeValue(), scope)).ToList();
        return LegacyConditions.Combine(conditions, conditionalOperator, scope);
    }

    private static Condition Of(string attribute, ExpectedAttributeValue expected, LegacyScope scope)
    {
        if (expected is { AttributeValueList: not null, Value: not null })
            throw DynamoDbErrors.InvalidParameter($"Value and AttributeValueList cannot be used together for Attribute: {attribute}");
        if (expected.ComparisonOperator is { } comparison)
            return Compared(attribute, comparison, expected, scope);
        if (expected.AttributeValueList is not null)
            throw DynamoDbErrors.InvalidParameter($"AttributeValueList can only be used with a ComparisonOperator for Attribute: {attribute}");
        var exists = expected.Exists ?? true;
        if (exists && expected.Value is null)
        {
            var given = expected.Exists is null ? "null" : "true";
            throw DynamoDbErrors.InvalidParameter($"Value must be provided when Exists is {given} for Attribute: {attribute}");
        }
        if (!exists && expected.Value is not null)
            throw DynamoDbErrors.InvalidParameter($"Value cannot be used when Exists is false for Attribute: {attribute}");
        return expected.Value is null
            ? LegacyConditions.Make(scope, attribute, "NULL", [])
            : LegacyConditions.Make(scope, attribute, "EQ", [expected.Value.Require()]);
    }

    private static Condition Compared(string attribute, string comparison, ExpectedAttributeValue expected, LegacyScope scope)
    {
        if (expected.Exists is not null)
            throw DynamoDbErrors.InvalidParameter($"Exists and ComparisonOperator cannot be used together for Attribute: {attribute}");
        IReadOnlyList<GivenValue>? given = expected.Value is { } single ? [single] : expected.AttributeValueList;
        if (given is null && comparison is not ("NULL" or "NOT_NULL"))
            throw DynamoDbErrors.InvalidParameter($"Value or AttributeValueList must be used with ComparisonOperator: {comparison} for Attribute: {attribute}");
        return LegacyConditions.Make(scope, attribute, comparison, LegacyComparison.Require(comparison, given ?? []));
    }
}
