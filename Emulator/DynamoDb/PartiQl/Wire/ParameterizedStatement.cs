using Acinaces.Emulator.DynamoDb.Wire;

namespace Acinaces.Emulator.DynamoDb.PartiQl.Wire;

/// <summary>One statement of a transaction.</summary>
internal sealed record ParameterizedStatement
{
    public string? Statement { get; init; }

    public IReadOnlyList<GivenValue>? Parameters { get; init; }

    public string? ReturnValuesOnConditionCheckFailure { get; init; }
}
