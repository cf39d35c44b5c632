using Acinaces.Emulator.DynamoDb.Model;

namespace Acinaces.Emulator.DynamoDb.Wire;

/// <summary>Request of Scan.</summary>
internal sealed record ScanRequest
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

    public int? Segment { get; init; }

    public int? TotalSegments { get; init; }

    /// <summary>Of the legacy API.</summary>
    public Dictionary<string, LegacyCondition>? ScanFilter { get; init; }
}
