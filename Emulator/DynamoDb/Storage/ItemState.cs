using Acinaces.Emulator.DynamoDb.Model;

namespace Acinaces.Emulator.DynamoDb.Storage;

/// <summary>An item as it is stored, with its attributes.</summary>
/// <param name="Known">Its attributes, where it has been made from them. Absent: they are decoded when somebody asks.</param>
internal readonly record struct ItemState(Item Item, AttributeMap? Known)
{
    public AttributeMap Attributes => Known ?? Item.Decode();

    public static ItemState Of(AttributeMap attributes) => new(Item.Encode(attributes), attributes);
}
