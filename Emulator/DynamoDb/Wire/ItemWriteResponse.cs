using Acinaces.Emulator.DynamoDb.Model;

namespace Acinaces.Emulator.DynamoDb.Wire;

/// <summary>Answer of PutItem, UpdateItem and DeleteItem.</summary>
internal sealed record ItemWriteResponse
{
    /// <summary>What ReturnValues asked for. Absent when it is nothing.</summary>
    public Item? Attributes { get; init; }

    public ConsumedCapacity? ConsumedCapacity { get; init; }

    public ItemCollectionMetrics? ItemCollectionMetrics { get; init; }
}
