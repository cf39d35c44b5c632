using Acinaces.Emulator.DynamoDb.Expressions;
using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Storage;

/// <summary>Turns key conditions into the range of keys they describe.</summary>
internal static class QueryRange
{
    private const int MostConditions = 2;

    /// <summary>Assigns the conditions to the key's attributes, and checks the start key along with them as the service does.</summary>
    /// <exception cref="AwsErrorException">They do not fit the key.</exception>
    public static (KeyCondition Partition, KeyCondition? Sort) Match(IReadOnlyList<KeyCondition> conditions, TablePage page, AttributeMap? start)
    {
        var key = page.Key;
        if (start is not null && start.Count != page.StartKeyNames.Count)
            throw DynamoDbErrors.Validation("The provided starting key is invalid");
        if (conditions.Count > MostConditions)
        {
            throw DynamoDbErrors.Validation(
                $"The number of query conditions ({conditions.Count}) exceeds the number of key attributes defined in the schema ({key.Count})");
        }
        KeyCondition? partition = null, sort = null;
        foreach (var name in key.Names)
        {
            if (start is not null)
                PageRules.RequireStartKeyPart(start, key, name);
            var isPartition = name == key.PartitionName;
            if (isPartition && key.SortName is null && conditions.Count > 1)
                throw DynamoDbErrors.Validation("Query key condition not supported");
            var condition = conditions.FirstOrDefault(given => given.Attribute == name);
            if (condition is not null)
                RequireCondition(condition, key.TypeOf(name), isPartition);
            else if (isPartition || conditions.Count > 1)
                throw DynamoDbErrors.Validation($"Query condition missed key schema element: {name}");
            if (isPartition)
                partition = condition;
            else
                sort = condition;
        }
        return (partition ?? throw new InvalidOperationException("Every key has a partition attribute."), sort);
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
        PageRules.RequireTableKey(start, tableKey);
        if (sort is not null && !sort.Holds(start[sort.Attribute]))
            throw DynamoDbErrors.Validation("The provided starting key does not match the range key predicate");
        if (!start[page.Key.PartitionName].Equals(partition.Value))
        {
            throw DynamoDbErrors.Validation(sort is null
                ? "The provided starting key is outside query boundaries based on provided conditions"
                : "The query can return at most one row and cannot be restarted");
        }
        var place = page.PlaceOf(start);
        return forward ? range.After(place) : range.Before(place);
    }

    private static void RequireCondition(KeyCondition condition, AttributeType type, bool isPartition)
    {
        if (condition.Symbol is "NULL" or "NOT_NULL" or "NE" or "CONTAINS" or "NOT_CONTAINS" or "IN")
            throw DynamoDbErrors.Validation("Attempted conditional constraint is not an indexable operation");
        if (condition.Value.Type != type || (condition.High is not null && condition.High.Type != type))
            throw DynamoDbErrors.InvalidParameter("Condition parameter type does not match schema type");
        if (condition.Symbol == "begins_with" && type == AttributeType.N)
            throw ExpressionErrors.OperandType(ExpressionKind.KeyConditionExpression, "begins_with", "N");
        if (isPartition && condition.Symbol != "=")
            throw DynamoDbErrors.Validation("Query key condition not supported");
        if (condition.Symbol == "=" && KeyRules.IsEmpty(condition.Value))
        {
            throw DynamoDbErrors.Validation("One or more parameter values are not valid. "
                + $"The AttributeValue for a key attribute cannot contain an empty {(type == AttributeType.S ? "string" : "binary")} value. Key: {condition.Attribute}");
        }
    }
}
