using System.Text.Json;
using System.Text.Json.Serialization;
using Acinaces.Emulator.DynamoDb.Model;

namespace Acinaces.Emulator.DynamoDb.Wire;

/// <summary>Puts the stored JSON of an item into a response as it is.</summary>
internal sealed class ItemConverter : JsonConverter<Item>
{
    public override Item Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Item.Encode(AttributeValueReader.ReadMap(ref reader));

    // Validated when it was stored.
    public override void Write(Utf8JsonWriter writer, Item value, JsonSerializerOptions options) => writer.WriteRawValue(value.Json, skipInputValidation: true);
}
