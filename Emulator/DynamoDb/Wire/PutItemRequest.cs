using Acinaces.Emulator.DynamoDb.Model;

namespace Acinaces.Emulator.DynamoDb.Wire;

/// <summary>Request of PutItem.</summary>
internal sealed record PutItemRequest : IWholeItemWrite
{
    public string? TableName { get; set; }

    public AttributeMap? Item { get; set; }

    public string? ConditionExpression { get; set; }

    public Dictionary<string, string>? ExpressionAttributeNames { get; set; }

    public AttributeMap? ExpressionAttributeValues { get; set; }

    public string? ReturnValuesOnConditionCheckFailure { get; set; }

    public string? ReturnValues { get; set; }

    public string? ReturnConsumedCapacity { get; set; }

    public string? ReturnItemCollectionMetrics { get; set; }

    /// <summary>Of the legacy API.</summary>
    public Dictionary<string, ExpectedAttributeValue>? Expected { get; set; }

    /// <summary>Of the legacy API.</summary>
    public string? ConditionalOperator { get; set; }
}
