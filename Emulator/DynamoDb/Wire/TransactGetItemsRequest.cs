namespace Acinaces.Emulator.DynamoDb.Wire;

/// <summary>Request of TransactGetItems.</summary>
internal sealed record TransactGetItemsRequest
{
    public List<TransactGetItem>? TransactItems { get; init; }

    public string? ReturnConsumedCapacity { get; init; }
}
