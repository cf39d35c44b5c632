using Acinaces.Emulator.DynamoDb.Model;

namespace Acinaces.Emulator.DynamoDb.Wire;

/// <summary>An item to delete.</summary>
internal sealed record DeleteRequest
{
    public AttributeMap? Key { get; init; }
}
