using System.Text.Json;
using System.Text.Json.Serialization;

namespace Acinaces.Emulator.DynamoDb.Wire;

/// <summary>Booleans, which the service also takes as texts.</summary>
internal sealed class FlagConverter : JsonConverter<bool>
{
    public override bool Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Read(ref reader);

    public override void Write(Utf8JsonWriter writer, bool value, JsonSerializerOptions options) => writer.WriteBooleanValue(value);

    public static bool Read(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.String => OfText(reader.ValueIsEscaped ? "" : System.Text.Encoding.UTF8.GetString(reader.ValueSpan)),
        _ => throw SerializationTexts.Scalar(ref reader, "Boolean"),
    };

    private static bool OfText(string text) => text.ToUpperInvariant() switch
    {
        "TRUE" or "1" or "YES" => true,
        "FALSE" or "0" or "NO" => false,
        _ => throw SerializationTexts.Error(SerializationTexts.UnexpectedToken),
    };
}
