using Acinaces.Emulator.DynamoDb.Expressions;
using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Storage;

/// <summary>Turns key conditions into the range of keys they describe.</summary>
internal static class QueryRange
{
    /// <summary>Assigns the conditions to the key's attributes.</summary>
    /// <exception cref="AwsErrorException">They do not fit the key.</exception>
    public static (KeyCondition Partition, KeyCondition? Sort) Match(IReadOnlyList<KeyCondition> conditions, KeyShape key)
    {
        if (conditions.Count > key.Count)
            throw DynamoDbErrors.Validation("Query key condition not supported");
        var partition = conditions.FirstOrDefault(condition => condition.Attribute == key.PartitionName)
            ?? throw DynamoDbErrors.Validation($"Query condition missed key schema element: {key.PartitionName}");
        var sort = conditions.FirstOrDefault(condition => condition.Attribute == key.SortName);
        if (conditions.Count == 2 && sort is null)
            throw DynamoDbErrors.Validation($"Query condition missed key schema element: {key.SortName}");
        RequireType(partition, key.PartitionType);
        if (partition.Symbol != "=")
            throw DynamoDbErrors.Validation("Query key condition not supported");
        if (sort is not null)
            RequireType(sort, key.SortType);
        return (partition, sort);
    }

    public static KeyRange Of(KeyCondition partition, KeyCondition? sort)
    {
        var prefix = EntryKey.Partition(partition.Value);
        var whole = KeyRange.BeginningWith(prefix);
        if (sort is null)
            return whole;
        if (sort.Symbol == "begins_with")
            return KeyRange.BeginningWith(KeyRange.WithSortBeginning(prefix, sort.Value));
        var at = KeyRange.WithSort(prefix, sort.Value);
        var behind = KeyRange.Behind(at);
        return sort.Symbol switch
        {
            "=" => new KeyRange(at, behind),
            "<" => whole with { High = at },
            "<=" => whole with { High = behind },
            ">" => whole with { Low = behind ?? at },
            ">=" => whole with { Low = at },
            _ => new KeyRange(at, KeyRange.Behind(KeyRange.WithSort(prefix, sort.High ?? sort.Value))),
        };
    }

    /// <summary>The part of a range that lies behind a start key.</summary>
    public static KeyRange StartingAt(
        KeyRange range, TablePage page, AttributeMap start, KeyShape tableKey, KeyCondition partition, KeyCondition? sort, bool forward)
    {
        PageRules.RequireStartKey(start, page, tableKey);
        if (!start[page.Key.PartitionName].Equals(partition.Value))
        {
            throw DynamoDbErrors.Validation(sort is null
                ? "The provided starting key is outside query boundaries based on provided conditions"
                : "The query can return at most one row and cannot be restarted");
        }
        if (sort is not null && !sort.Holds(start[sort.Attribute]))
            throw DynamoDbErrors.Validation("The provided starting key does not match the range key predicate");
        var place = page.PlaceOf(start);
        return forward ? range.After(place) : range.Before(place);
    }

    private static void RequireType(KeyCondition condition, AttributeType type)
    {
        if (condition.Value.Type != type || (condition.High is not null && condition.High.Type != type))
            throw DynamoDbErrors.InvalidParameter("Condition parameter type does not match schema type");
        if (condition.Symbol == "begins_with" && type == AttributeType.N)
            throw ExpressionErrors.OperandType(ExpressionKind.KeyConditionExpression, "begins_with", "N");
        if (type == AttributeType.S && condition.Value.Utf8.Length == 0 && condition.Symbol == "=")
        {
            throw DynamoDbErrors.Validation("One or more parameter values are not valid. "
                + $"The AttributeValue for a key attribute cannot contain an empty string value. Key: {condition.Attribute}");
        }
    }
}
