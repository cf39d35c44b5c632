using Acinaces.Emulator.DynamoDb.Expressions;
using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.DynamoDb.Storage;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Vectors;

/// <summary>What a search is narrowed by: attributes of the index's search schema, each equal to a value.</summary>
internal sealed class SearchCondition
{
    private readonly List<(ResolvedPath Path, AttributeValue Value)> _terms = [];

    /// <summary>Takes the condition of a request apart.</summary>
    /// <param name="condition">Absent: the search is not narrowed.</param>
    /// <exception cref="AwsErrorException">It is more than equalities of which all must hold.</exception>
    public SearchCondition(BoundCondition? condition)
    {
        if (condition is not null)
            Add(condition.Root, condition.Scope);
    }

    /// <summary>The partition to search.</summary>
    /// <exception cref="AwsErrorException">The condition does not fit the index.</exception>
    public EntryKey PartitionIn(VectorShape index)
    {
        var schema = index.Schema().ToList();
        if (_terms.FirstOrDefault(term => schema.TrueForAll(part => part.Name != term.Path.Root)) is { Path: { } outside })
            throw DynamoDbErrors.Validation($"SearchConditionExpression must not contain any attributes that is not in SearchSchema. Invalid attribute: {outside.Root}");
        if (_terms.Exists(term => term.Path.Length > 1))
            throw Invalid("SearchConditionExpression cannot have conditions on nested attributes");
        if (_terms.DistinctBy(term => term.Path.Root, StringComparer.Ordinal).Count() < _terms.Count)
            throw Invalid("SearchConditionExpression must only contain one condition per attribute");
        var partition = index.Partition is null ? null
            : ValueOf(index.Partition.Name) ?? throw DynamoDbErrors.Validation("SearchConditionExpression must be provided when SearchSchema has a HASH key");
        foreach (var (path, value) in _terms)
        {
            var declared = schema.First(part => part.Name == path.Root).Type;
            if (value.Type != declared)
                throw DynamoDbErrors.Validation($"Type of '{path.Root}' attribute in SearchConditionExpression ({value.Type}) does not match type in search schema ({declared})");
        }
        if (partition is not null && KeyRules.IsEmpty(partition))
            throw DynamoDbErrors.EmptyKey(KeyRules.Word(partition), index.Partition?.Name ?? "");
        return VectorStore.PartitionOf(partition);
    }

    /// <summary>The wanted value of each of the index's filters. Absent ones: any value, or none.</summary>
    public AttributeValue?[] FiltersOf(VectorShape index) => [.. index.Filters.Select(part => ValueOf(part.Name))];

    private void Add(Condition condition, ExpressionScope scope)
    {
        switch (condition)
        {
            case Condition.And and:
                Add(and.Left, scope);
                Add(and.Right, scope);
                break;
            case Condition.Comparison { Symbol: "=", Left: Operand.Path path, Right: Operand.Value value }:
                _terms.Add((path.Document.Resolve(scope), scope.Value(value.Placeholder)));
                break;
            case Condition.Comparison { Symbol: "=", Left: Operand.Value value, Right: Operand.Path path }:
                _terms.Add((path.Document.Resolve(scope), scope.Value(value.Placeholder)));
                break;
            default:
                throw Invalid("Invalid comparator used in SearchConditionExpression");
        }
    }

    private AttributeValue? ValueOf(string attribute) => _terms.Find(term => term.Path.Root == attribute).Value;

    private static AwsErrorException Invalid(string what) => ExpressionErrors.Invalid(ExpressionKind.SearchConditionExpression, what);
}
