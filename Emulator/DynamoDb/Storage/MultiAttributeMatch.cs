using Acinaces.Emulator.DynamoDb.Expressions;
using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Storage;

/// <summary>Assigns conditions to a key of several attributes: the partition in full, the sort key from its left without a gap.</summary>
internal static class MultiAttributeMatch
{
    /// <exception cref="AwsErrorException">They do not fit the key.</exception>
    public static KeyMatch Of(IReadOnlyList<KeyCondition> conditions, KeyShape key)
    {
        RequirePartition(conditions, key);
        foreach (var condition in conditions)
        {
            if (!key.Includes(condition.Attribute))
                throw MissingElement(conditions, key);
            QueryRange.RequireCondition(condition, key.TypeOf(condition.Attribute), key.IsPartition(condition.Attribute));
        }
        var sort = key.Sort.Select(part => Find(conditions, part)).ToArray();
        RequireFromTheLeft(sort, key.Sort);
        return new KeyMatch([.. key.Partition.Select(part => Find(conditions, part)).OfType<KeyCondition>()], [.. sort.OfType<KeyCondition>()]);
    }

    private static void RequirePartition(IReadOnlyList<KeyCondition> conditions, KeyShape key)
    {
        var missing = key.Partition.Where(part => Find(conditions, part)?.Symbol != "=").Select(part => part.Name).ToList();
        if (missing.Count > 0)
            throw DynamoDbErrors.Validation($"HASH key attributes {string.Join(", ", missing)} must have equality conditions specified in the query");
    }

    private static void RequireFromTheLeft(KeyCondition?[] sort, KeyPart[] parts)
    {
        var last = Array.FindLastIndex(sort, condition => condition is not null);
        var gap = Array.FindIndex(sort, condition => condition is null);
        if (gap >= 0 && gap < last)
        {
            var next = Array.FindIndex(sort, gap, condition => condition is not null);
            throw MustBeEqual(parts[gap..next], parts[next]);
        }
        var unequal = parts.Where((_, i) => i < last && sort[i]?.Symbol != "=").ToArray();
        if (unequal.Length > 0)
            throw MustBeEqual(unequal, parts[last]);
    }

    private static KeyCondition? Find(IReadOnlyList<KeyCondition> conditions, KeyPart part) => conditions.FirstOrDefault(condition => condition.Attribute == part.Name);

    private static AwsErrorException MissingElement(IReadOnlyList<KeyCondition> conditions, KeyShape key) => DynamoDbErrors.Validation(
        key.Sort.FirstOrDefault(part => Find(conditions, part) is null) is { } missing
            ? $"Query condition missed key schema element: {missing.Name}"
            : "Query key condition not supported");

    private static AwsErrorException MustBeEqual(KeyPart[] earlier, KeyPart later) => DynamoDbErrors.Validation(
        $"RANGE key attributes {string.Join(", ", earlier.Select(part => part.Name))} must have equality conditions specified in the query "
        + $"because a condition is present on key attribute {later.Name}");
}
