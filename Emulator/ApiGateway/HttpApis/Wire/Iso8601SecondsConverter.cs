using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Acinaces.Emulator.ApiGateway.HttpApis.Wire;

/// <summary>Instants as version 2 of the service writes them: <c>2026-11-22T10:00:00Z</c>.</summary>
internal sealed class Iso8601SecondsConverter : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDateTimeOffset();

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
}
