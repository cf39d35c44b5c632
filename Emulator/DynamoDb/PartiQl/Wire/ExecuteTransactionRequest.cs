namespace Acinaces.Emulator.DynamoDb.PartiQl.Wire;

/// <summary>Request of ExecuteTransaction.</summary>
internal sealed record ExecuteTransactionRequest
{
    public IReadOnlyList<ParameterizedStatement>? TransactStatements { get; init; }

    public string? ClientRequestToken { get; init; }

    public string? ReturnConsumedCapacity { get; init; }
}
