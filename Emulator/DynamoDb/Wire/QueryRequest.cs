using Acinaces.Emulator.DynamoDb.Model;

namespace Acinaces.Emulator.DynamoDb.Wire;

/// <summary>Request of Query.</summary>
internal sealed record QueryRequest
{
    public string? TableName { get; init; }

    public string? IndexName { get; init; }

    public string? Select { get; init; }

    public int? Limit { get; init; }

    public bool? ConsistentRead { get; init; }

    public AttributeMap? ExclusiveStartKey { get; init; }

    public string? FilterExpression { get; init; }

    public string? ProjectionExpression { get; init; }

    public Dictionary<string, string>? ExpressionAttributeNames { get; init; }

    public AttributeMap? ExpressionAttributeValues { get; init; }

    public string? ReturnConsumedCapacity { get; init; }

    /// <summary>Of the legacy API.</summary>
    public IReadOnlyList<string>? AttributesToGet { get; init; }

    /// <summary>Of the legacy API.</summary>
    public string? ConditionalOperator { get; init; }

    public string? KeyConditionExpression { get; init; }

    /// <summary>Default true: in the order of the sort key.</summary>
    public bool? ScanIndexForward { get; init; }

    /// <summary>Of the legacy API.</summary>
    public Dictionary<string, LegacyCondition>? KeyConditions { get; init; }

    /// <summary>Of the legacy API.</summary>
    public Dictionary<string, LegacyCondition>? QueryFilter { get; init; }
}
