using Acinaces.Emulator.DynamoDb.Model;

namespace Acinaces.Emulator.DynamoDb.Wire;

/// <summary>Request of GetItem.</summary>
internal sealed record GetItemRequest
{
    public string? TableName { get; set; }

    public AttributeMap? Key { get; set; }

    public bool? ConsistentRead { get; set; }

    public string? ProjectionExpression { get; set; }

    public Dictionary<string, string>? ExpressionAttributeNames { get; set; }

    public string? ReturnConsumedCapacity { get; set; }

    /// <summary>Of the legacy API.</summary>
    public IReadOnlyList<string>? AttributesToGet { get; set; }
}
