using Acinaces.Emulator.DynamoDb.Model;

namespace Acinaces.Emulator.DynamoDb.Wire;

/// <summary>One item that TransactGetItems read; empty when there is none.</summary>
internal sealed record ItemResponse
{
    public Item? Item { get; init; }
}
