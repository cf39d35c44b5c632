using Acinaces.Emulator.DynamoDb.Expressions;
using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.DynamoDb.Storage;
using Acinaces.Emulator.DynamoDb.Wire;

namespace Acinaces.Emulator.DynamoDb.Legacy;

/// <summary>Turns QueryFilter, ScanFilter and KeyConditions into the conditions that expressions make.</summary>
internal static class LegacyConditions
{
    private const string KeyCount = "Conditions can be of length 1 or 2 only";
    private const int MostKeys = 2 * DynamoDbLimits.MaxKeyAttributes;

    /// <summary>QueryFilter or ScanFilter as a condition; absent when it holds for everything.</summary>
    /// <exception cref="Pipeline.AwsErrorException">A comparison has values that its operator does not take.</exception>
    public static BoundCondition? Filter(Dictionary<string, LegacyCondition>? filter, string? conditionalOperator, RequestLayer layer)
    {
        RequireOperator(conditionalOperator, filter?.Count ?? 0);
        if (filter is null)
            return null;
        var scope = new LegacyScope();
        var conditions = filter.Select(pair => Make(scope, pair.Key, pair.Value.ComparisonOperator ?? "", Values(pair.Value, layer))).ToList();
        return Combine(conditions, conditionalOperator, scope);
    }

    /// <summary>KeyConditions as conditions on key attributes. What no key can be looked up by keeps the legacy operator's name.</summary>
    public static IReadOnlyList<KeyCondition> Keys(Dictionary<string, LegacyCondition> conditions)
    {
        var keys = conditions.Select(pair => Key(pair.Key, pair.Value)).ToList();
        return keys.Count is >= 1 and <= MostKeys ? keys : throw DynamoDbErrors.Validation(KeyCount);
    }

    /// <summary>Requires that there are at most two conditions, unless the index they are for has more key attributes.</summary>
    /// <param name="table">Absent: there is none of the name, which the service finds out later.</param>
    public static void RequireKeyCount(IReadOnlyList<KeyCondition> conditions, Table? table, string? indexName)
    {
        if (conditions.Count > 2 && (indexName is null || table?.FindIndex(indexName) is not { Definition.Key.IsMultiAttribute: true }))
            throw DynamoDbErrors.Validation(KeyCount);
    }

    public static BoundCondition? Combine(IReadOnlyList<Condition> conditions, string? conditionalOperator, LegacyScope scope)
    {
        if (conditions.Count == 0)
            return null;
        var root = conditionalOperator == "OR"
            ? conditions.Aggregate((left, right) => new Condition.Or(left, right))
            : conditions.Aggregate((left, right) => new Condition.And(left, right));
        return new BoundCondition(root, scope.Expressions) { IsLegacy = true };
    }

    public static Condition Make(LegacyScope scope, string attribute, string comparison, IReadOnlyList<AttributeValue> values)
    {
        var path = new Operand.Path(LegacyScope.Path(attribute));
        return comparison switch
        {
            "NULL" => new Condition.Exists(path, false),
            "NOT_NULL" => new Condition.Exists(path, true),
            "IN" => new Condition.In(path, [.. values.Select(scope.Value)]),
            "BETWEEN" => new Condition.Between(path, scope.Value(values[0]), scope.Value(values[1])),
            "BEGINS_WITH" => new Condition.BeginsWith(path, scope.Value(values[0])),
            "CONTAINS" => new Condition.Contains(path, scope.Value(values[0])),
            // A missing attribute neither contains nor lacks anything.
            "NOT_CONTAINS" => new Condition.And(new Condition.Exists(path, true), new Condition.Not(new Condition.Contains(path, scope.Value(values[0])))),
            _ => new Condition.Comparison(SymbolOf(comparison), path, scope.Value(values[0])),
        };
    }

    public static void RequireOperator(string? conditionalOperator, int conditions)
    {
        if (conditionalOperator is null)
            return;
        if (conditions == 0)
            throw DynamoDbErrors.Validation("ConditionalOperator cannot be used without Filter or Expected");
        if (conditions == 1)
            throw DynamoDbErrors.Validation("ConditionalOperator can only be used when Filter or Expected has two or more elements");
    }

    private static KeyCondition Key(string attribute, LegacyCondition condition)
    {
        var comparison = condition.ComparisonOperator ?? "";
        var values = Values(condition, RequestLayer.Current);
        var symbol = comparison switch
        {
            "BETWEEN" => "BETWEEN",
            "BEGINS_WITH" => "begins_with",
            "EQ" or "LT" or "LE" or "GT" or "GE" => SymbolOf(comparison),
            _ => comparison,
        };
        return new KeyCondition(attribute, symbol, values.Count > 0 ? values[0] : AttributeValue.Null, values.Count > 1 ? values[1] : null);
    }

    private static IReadOnlyList<AttributeValue> Values(LegacyCondition condition, RequestLayer layer) =>
        LegacyComparison.Require(condition.ComparisonOperator ?? "", condition.AttributeValueList ?? [], layer);

    private static string SymbolOf(string comparison) => comparison switch
    {
        "EQ" => "=",
        "NE" => "<>",
        "LT" => "<",
        "LE" => "<=",
        "GT" => ">",
        "GE" => ">=",
        _ => throw new ArgumentException($"{comparison} is no comparator.", nameof(comparison)),
    };
}
