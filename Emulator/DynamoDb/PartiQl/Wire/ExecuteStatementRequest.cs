using Acinaces.Emulator.DynamoDb.Wire;

namespace Acinaces.Emulator.DynamoDb.PartiQl.Wire;

/// <summary>Request of ExecuteStatement.</summary>
internal sealed record ExecuteStatementRequest
{
    public string? Statement { get; init; }

    public IReadOnlyList<GivenValue>? Parameters { get; init; }

    public bool? ConsistentRead { get; init; }

    public string? NextToken { get; init; }

    public string? ReturnConsumedCapacity { get; init; }

    public int? Limit { get; init; }

    public string? ReturnValuesOnConditionCheckFailure { get; init; }
}
