using System.Text.Json;
using System.Text.Json.Serialization;

namespace Acinaces.Emulator.Protocols;

/// <summary>Instants in AWS JSON: seconds since 1970 with up to three decimals. Also reads ISO 8601, which some clients send.</summary>
internal sealed class UnixSecondsConverter : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
            return reader.TryGetDateTimeOffset(out var instant) ? instant.ToUniversalTime() : throw new JsonException("Not an instant.");
        var seconds = reader.GetDecimal();
        return seconds is > -62_135_596_800m and < 253_402_300_800m
            ? DateTimeOffset.FromUnixTimeMilliseconds((long)(seconds * 1000m))
            : throw new JsonException("Not an instant.");
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(value.ToUnixTimeMilliseconds() / 1000m);
}
