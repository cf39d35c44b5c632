using Acinaces.Emulator.DynamoDb.Model;

namespace Acinaces.Emulator.DynamoDb.Wire;

/// <summary>What BatchGetItem reads of one table.</summary>
internal sealed record KeysAndAttributes
{
    public List<AttributeMap>? Keys { get; init; }

    public bool? ConsistentRead { get; init; }

    public string? ProjectionExpression { get; init; }

    public Dictionary<string, string>? ExpressionAttributeNames { get; init; }

    /// <summary>Of the legacy API.</summary>
    public IReadOnlyList<string>? AttributesToGet { get; init; }
}
