namespace Acinaces.Emulator.DynamoDb.Wire;

/// <summary>Answer of BatchWriteItem.</summary>
internal sealed record BatchWriteItemResponse
{
    /// <summary>Always empty: nothing is throttled.</summary>
    public required IReadOnlyDictionary<string, List<WriteRequest>> UnprocessedItems { get; init; }

    public IReadOnlyDictionary<string, List<ItemCollectionMetrics>>? ItemCollectionMetrics { get; init; }

    public IReadOnlyList<ConsumedCapacity>? ConsumedCapacity { get; init; }
}
