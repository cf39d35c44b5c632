using Acinaces.Emulator.DynamoDb.Wire;

namespace Acinaces.Emulator.DynamoDb.PartiQl.Wire;

/// <summary>One statement of a batch. On the wire its shape is called BatchStatementRequest.</summary>
internal sealed record BatchStatement
{
    public string? Statement { get; init; }

    public IReadOnlyList<GivenValue>? Parameters { get; init; }

    public bool? ConsistentRead { get; init; }

    public string? ReturnValuesOnConditionCheckFailure { get; init; }
}
