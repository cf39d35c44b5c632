namespace Acinaces.Emulator.DynamoDb.Wire;

/// <summary>Answer of TransactWriteItems.</summary>
internal sealed record TransactWriteItemsResponse
{
    public IReadOnlyList<ConsumedCapacity>? ConsumedCapacity { get; init; }

    public IReadOnlyDictionary<string, List<ItemCollectionMetrics>>? ItemCollectionMetrics { get; init; }
}
