namespace Acinaces.Emulator.DynamoDb.Wire;

/// <summary>Answer of TransactGetItems.</summary>
internal sealed record TransactGetItemsResponse
{
    public required IReadOnlyList<ItemResponse> Responses { get; init; }

    public IReadOnlyList<ConsumedCapacity>? ConsumedCapacity { get; init; }
}
