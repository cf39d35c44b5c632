using Acinaces.Emulator.DynamoDb.Model;

namespace Acinaces.Emulator.DynamoDb.Storage;

/// <summary>An item as it is stored, with its attributes.</summary>
internal readonly record struct ItemState(Item Item, AttributeMap Attributes)
{
    public static ItemState Of(AttributeMap attributes) => new(Item.Encode(attributes), attributes);
}
