using Acinaces.Emulator.DynamoDb.Expressions;
using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Storage;

/// <summary>Turns key conditions into the range of keys they describe.</summary>
internal static class QueryRange
{
    // Even where the key has one attribute: the service then words what is wrong with the second.
    private const int MostConditions = 2;

    /// <summary>Assigns the conditions to the key's attributes, and checks the start key along with them as the service does.</summary>
    /// <exception cref="AwsErrorException">They do not fit the key.</exception>
    public static KeyMatch Match(IReadOnlyList<KeyCondition> conditions, TablePage page, AttributeMap? start)
    {
        var key = page.Key;
        if (start is not null && start.Count != page.StartKeyNames.Count)
            throw DynamoDbErrors.Validation("The provided starting key is invalid");
        if (conditions.Count > Math.Max(MostConditions, key.Count))
        {
            throw DynamoDbErrors.Validation(
                $"The number of query conditions ({conditions.Count}) exceeds the number of key attributes defined in the schema ({key.Count})");
        }
        if (!key.IsMultiAttribute)
            return MatchTwo(conditions, key, start);
        if (start is not null)
        {
            foreach (var name in key.Names)
                PageRules.RequireStartKeyPart(start, key, name);
        }
        return MultiAttributeMatch.Of(conditions, key);
    }

    public static KeyRange Of(KeyMatch match)
    {
        var (partition, sort) = match;
        var prefix = partition.Length == 1
            ? EntryKey.Partition(partition[0].Value)
            : EntryKey.Partition(Array.ConvertAll(partition, condition => condition.Value));
        for (var i = 0; i < sort.Length - 1; i++)
            prefix = KeyRange.WithSort(prefix, sort[i].Value);
        return sort.Length == 0 ? KeyRange.BeginningWith(prefix) : Narrow(prefix, sort[^1]);
    }

    /// <summary>The part of a range that lies behind a start key.</summary>
    public static KeyRange StartingAt(KeyRange range, TablePage page, AttributeMap start, KeyShape tableKey, KeyMatch match, bool forward)
    {
        PageRules.RequireTableKey(start, tableKey);
        if (Array.Exists(match.Sort, condition => !condition.Holds(start[condition.Attribute])))
            throw DynamoDbErrors.Validation("The provided starting key does not match the range key predicate");
        if (Array.Exists(match.Partition, condition => !start[condition.Attribute].Equals(condition.Value)))
        {
            throw DynamoDbErrors.Validation(match.Sort.Length == 0
                ? "The provided starting key is outside query boundaries based on provided conditions"
                : "The query can return at most one row and cannot be restarted");
        }
        var place = page.PlaceOf(start);
        return forward ? range.After(place) : range.Before(place);
    }

    private static KeyMatch MatchTwo(IReadOnlyList<KeyCondition> conditions, KeyShape key, AttributeMap? start)
    {
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
        return new KeyMatch([partition ?? throw new InvalidOperationException("Every key has a partition attribute.")], sort is null ? [] : [sort]);
    }

    /// <summary>The keys with a common beginning whose next part holds a condition.</summary>
    private static KeyRange Narrow(byte[] prefix, KeyCondition sort)
    {
        if (sort.Symbol == "begins_with")
            return KeyRange.BeginningWith(KeyRange.WithSortBeginning(prefix, sort.Value));
        var whole = KeyRange.BeginningWith(prefix);
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

    public static void RequireCondition(KeyCondition condition, AttributeType type, bool isPartition)
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
            throw DynamoDbErrors.EmptyKey(type == AttributeType.S ? "string" : "binary", condition.Attribute);
    }
}
