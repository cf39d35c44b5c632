using System.Text.Json;
using System.Text.Json.Serialization;

namespace Acinaces.Emulator.DynamoDb.Wire;

/// <summary>Values that stand by themselves in a request.</summary>
internal sealed class GivenValueConverter : JsonConverter<GivenValue>
{
    public override GivenValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => AttributeValueReader.ReadGiven(ref reader);

    public override void Write(Utf8JsonWriter writer, GivenValue value, JsonSerializerOptions options) => AttributeValueWriter.Write(writer, value.Value);
}
