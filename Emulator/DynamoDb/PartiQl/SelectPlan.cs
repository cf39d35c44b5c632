using Acinaces.Emulator.DynamoDb.Expressions;
using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.DynamoDb.Storage;

namespace Acinaces.Emulator.DynamoDb.PartiQl;

/// <summary>
/// Where a SELECT looks: one range of keys for each partition key value that its WHERE clause names, else everywhere. The ranges only
/// narrow the search; the whole clause is tested on each item found.
/// </summary>
internal sealed class SelectPlan
{
    private SelectPlan(IReadOnlyList<KeyRange> ranges, bool forward)
    {
        Ranges = ranges;
        Forward = forward;
    }

    /// <summary>In the order in which they are read.</summary>
    public IReadOnlyList<KeyRange> Ranges { get; }

    public bool Forward { get; }

    /// <exception cref="Pipeline.AwsErrorException">ValidationException: the statement cannot be ordered, or falls into too many ranges.</exception>
    public static SelectPlan Of(Statement.Select select, KeyShape key)
    {
        var where = new WhereClause(select.Where);
        var partitions = where.ValuesOf(key.PartitionName);
        RequireOrder(select, key, partitions);
        if (partitions is null)
            return new SelectPlan([KeyRange.All], true);
        if (partitions.Any(value => value.Type != key.PartitionType))
            throw PartiQlErrors.KeyType(key.PartitionName);
        var ordered = Order(partitions.Distinct(), select.OrderBy, key.PartitionName).ToList();
        if (ordered.Count > PartiQlLimits.MaxRanges)
            throw PartiQlErrors.TooManyReads();
        return new SelectPlan([.. ordered.Select(value => RangeOf(value, where.Terms, key))], IsForward(select.OrderBy, key));
    }

    /// <summary>The keys of one partition, narrowed by the first of the terms that is about the sort key.</summary>
    public static KeyRange RangeOf(AttributeValue partition, IEnumerable<Term> terms, KeyShape key)
    {
        var equality = new KeyCondition(key.PartitionName, "=", partition);
        var sort = key.SortName is null ? null : terms.Select(term => SortCondition(term, key)).FirstOrDefault(condition => condition is not null);
        return QueryRange.Of(new KeyMatch([equality], sort is null ? [] : [sort]));
    }

    // What is ordered by its partition alone comes with its sort keys descending, whichever way the partitions go.
    private static bool IsForward(IReadOnlyList<Ordering> orderBy, KeyShape key) =>
        orderBy.Count == 0 || orderBy.Any(ordering => ordering.Attribute == key.SortName && !ordering.Descending);

    private static KeyCondition? SortCondition(Term term, KeyShape key)
    {
        var condition = term switch
        {
            Term.Binary { Symbol: "=" or "<" or "<=" or ">" or ">=", Left: Term.Path path, Right: Term.Constant value } comparison when path.IsAttribute(key.SortName ?? "") =>
                new KeyCondition(path.Root, comparison.Symbol, value.Value),
            Term.Between { Of: Term.Path path, Low: Term.Constant low, High: Term.Constant high } when path.IsAttribute(key.SortName ?? "") =>
                new KeyCondition(path.Root, "BETWEEN", low.Value, high.Value),
            Term.Call { Name: "begins_with", Arguments: [Term.Path path, Term.Constant beginning] } when path.IsAttribute(key.SortName ?? "") && key.SortType != AttributeType.N =>
                new KeyCondition(path.Root, "begins_with", beginning.Value),
            _ => null,
        };
        if (condition is null)
            return null;
        return condition.Value.Type == key.SortType && (condition.High is null || condition.High.Type == key.SortType) ? condition : throw PartiQlErrors.KeyType(condition.Attribute);
    }

    private static IEnumerable<AttributeValue> Order(IEnumerable<AttributeValue> partitions, IReadOnlyList<Ordering> orderBy, string name)
    {
        if (!orderBy.Any(ordering => ordering.Attribute == name))
            return partitions;
        var ascending = partitions.Order(Comparer<AttributeValue>.Create(static (one, two) => AttributeOrder.Compare(one, two) ?? 0));
        return orderBy.First(ordering => ordering.Attribute == name).Descending ? ascending.Reverse() : ascending;
    }

    private static void RequireOrder(Statement.Select select, KeyShape key, IReadOnlyList<AttributeValue>? partitions)
    {
        if (select.OrderBy.Count == 0)
            return;
        if (select.Where is null)
            throw DynamoDbErrors.Validation("Must have WHERE clause in the statement when using ORDER BY clause.");
        if (partitions is null)
            throw DynamoDbErrors.Validation("Must have at least one non-optional hash key condition in WHERE clause when using ORDER BY clause.");
        foreach (var ordering in select.OrderBy)
        {
            if (!key.Includes(ordering.Attribute))
                throw DynamoDbErrors.Validation($"Attribute {ordering.Attribute} in ORDER BY clause must be part of the primary key");
        }
        if (partitions.Distinct().Count() > 1 && !select.OrderBy.Any(ordering => ordering.Attribute == key.PartitionName))
            throw DynamoDbErrors.Validation("Must have hash key in ORDER BY clause when more than one hash key condition specified in WHERE clause.");
    }
}
