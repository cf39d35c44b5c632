using Acinaces.Emulator.DynamoDb.Model;

namespace Acinaces.Emulator.DynamoDb.Wire;

/// <summary>One read of TransactGetItems.</summary>
internal sealed record Get
{
    public string? TableName { get; init; }

    public AttributeMap? Key { get; init; }

    public string? ProjectionExpression { get; init; }

    public Dictionary<string, string>? ExpressionAttributeNames { get; init; }
}
