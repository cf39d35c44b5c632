using System.Text.Json.Serialization;
using Acinaces.Emulator.DynamoDb.Wire;

namespace Acinaces.Emulator.DynamoDb.Model;

/// <summary>
/// A stored item: its attributes as the JSON that goes out, so that reading it back is a copy.
/// Immutable; a write replaces it.
/// </summary>
[JsonConverter(typeof(ItemConverter))]
internal sealed class Item
{
    private readonly byte[] _json;

    private Item(byte[] json, int sizeInBytes)
    {
        _json = json;
        SizeInBytes = sizeInBytes;
    }

    /// <summary>Bytes the item counts for towards limits and capacity; not the length of its JSON.</summary>
    public int SizeInBytes { get; }

    /// <summary>The attributes as one UTF-8 JSON object.</summary>
    public ReadOnlySpan<byte> Json => _json;

    /// <summary>An item whose JSON <see cref="Encode"/> has made before.</summary>
    public static Item Stored(byte[] json, int sizeInBytes) => new(json, sizeInBytes);

    public static Item Encode(AttributeMap attributes) => new(AttributeMapJson.Encode(attributes), attributes.SizeInBytes);

    /// <summary>The attributes of the given names, as far as the item has them.</summary>
    public AttributeMap Decode(IReadOnlySet<string> names) => AttributeMapJson.DecodeSome(_json, names);

    public AttributeMap Decode() => AttributeMapJson.Decode(_json);
}
