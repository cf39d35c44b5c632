using Acinaces.Emulator.DynamoDb.Model;

namespace Acinaces.Emulator.DynamoDb.Wire;

/// <summary>Request of GetItem.</summary>
internal sealed record GetItemRequest
{
    public string? TableName { get; init; }

    public AttributeMap? Key { get; init; }

    public bool? ConsistentRead { get; init; }

    public string? ProjectionExpression { get; init; }

    public Dictionary<string, string>? ExpressionAttributeNames { get; init; }

    public string? ReturnConsumedCapacity { get; init; }

    /// <summary>Of the legacy API.</summary>
    public IReadOnlyList<string>? AttributesToGet { get; init; }
}
