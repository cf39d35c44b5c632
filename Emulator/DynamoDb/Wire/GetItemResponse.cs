using Acinaces.Emulator.DynamoDb.Model;

namespace Acinaces.Emulator.DynamoDb.Wire;

/// <summary>Answer of GetItem.</summary>
internal sealed record GetItemResponse
{
    /// <summary>Absent when there is no such item.</summary>
    public Item? Item { get; init; }

    public ConsumedCapacity? ConsumedCapacity { get; init; }
}
