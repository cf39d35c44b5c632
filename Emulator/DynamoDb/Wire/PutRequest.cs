using Acinaces.Emulator.DynamoDb.Model;

namespace Acinaces.Emulator.DynamoDb.Wire;

/// <summary>An item to put.</summary>
internal sealed record PutRequest
{
    public AttributeMap? Item { get; init; }
}
