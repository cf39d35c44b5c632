using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.DynamoDb.Wire;

namespace Acinaces.Emulator.DynamoDb.Vectors.Wire;

/// <summary>Request of SearchVectors. Its decoder is stricter than that of the other operations: what must be there must not be null.</summary>
internal sealed record SearchVectorsRequest
{
    public required string TableName { get; init; }

    public required string IndexName { get; init; }

    /// <summary>The numbers themselves, not a list attribute.</summary>
    public required IReadOnlyList<GivenValue> SearchVector { get; init; }

    public required int TopK { get; init; }

    public string? SearchConditionExpression { get; init; }

    public string? ProjectionExpression { get; init; }

    public Dictionary<string, string>? ExpressionAttributeNames { get; init; }

    public AttributeMap? ExpressionAttributeValues { get; init; }

    public string? ReturnConsumedCapacity { get; init; }
}
