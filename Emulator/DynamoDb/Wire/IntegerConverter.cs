using System.Text.Json;
using System.Text.Json.Serialization;

namespace Acinaces.Emulator.DynamoDb.Wire;

/// <summary>Whole numbers of 32 bits; of others the service takes the whole part.</summary>
internal sealed class IntegerConverter : JsonConverter<int>
{
    public override int Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.Number)
            throw SerializationTexts.Scalar(ref reader, "Integer");
        if (reader.TryGetInt32(out var whole))
            return whole;
        return reader.TryGetDouble(out var number) ? (int)Math.Clamp(Math.Floor(number), int.MinValue, int.MaxValue) : throw new JsonException();
    }

    public override void Write(Utf8JsonWriter writer, int value, JsonSerializerOptions options) => writer.WriteNumberValue(value);
}
