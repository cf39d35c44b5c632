using Acinaces.Emulator.DynamoDb.Model;

namespace Acinaces.Emulator.DynamoDb.Wire;

/// <summary>Request of DeleteItem.</summary>
internal sealed record DeleteItemRequest : IWholeItemWrite
{
    public string? TableName { get; init; }

    public AttributeMap? Key { get; init; }

    public string? ConditionExpression { get; init; }

    public Dictionary<string, string>? ExpressionAttributeNames { get; init; }

    public AttributeMap? ExpressionAttributeValues { get; init; }

    public string? ReturnValuesOnConditionCheckFailure { get; init; }

    public string? ReturnValues { get; init; }

    public string? ReturnConsumedCapacity { get; init; }

    public string? ReturnItemCollectionMetrics { get; init; }

    /// <summary>Of the legacy API.</summary>
    public Dictionary<string, ExpectedAttributeValue>? Expected { get; init; }

    /// <summary>Of the legacy API.</summary>
    public string? ConditionalOperator { get; init; }
}
