using System.Text.Json;
using System.Text.Json.Serialization;

namespace Acinaces.Emulator.DynamoDb.Wire;

/// <summary>Whole numbers of 64 bits; of others the service takes the whole part.</summary>
internal sealed class LongConverter : JsonConverter<long>
{
    public override long Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.Number)
            throw SerializationTexts.Scalar(ref reader, "Long");
        if (reader.TryGetInt64(out var whole))
            return whole;
        return reader.TryGetDouble(out var number) ? (long)Math.Floor(number) : throw new JsonException();
    }

    public override void Write(Utf8JsonWriter writer, long value, JsonSerializerOptions options) => writer.WriteNumberValue(value);
}
