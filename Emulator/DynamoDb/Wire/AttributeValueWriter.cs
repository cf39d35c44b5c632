using System.Text.Json;
using Acinaces.Emulator.DynamoDb.Model;

namespace Acinaces.Emulator.DynamoDb.Wire;

/// <summary>Writes attribute values in their wire form, such as <c>{"S":"text"}</c>.</summary>
internal static class AttributeValueWriter
{
    private static readonly JsonEncodedText[] TypeNames = [.. Enum.GetNames<AttributeType>().Select(name => JsonEncodedText.Encode(name))];

    public static void Write(Utf8JsonWriter writer, AttributeMap attributes)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in attributes)
        {
            writer.WritePropertyName(name);
            Write(writer, value);
        }
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, AttributeValue value)
    {
        writer.WriteStartObject();
        writer.WritePropertyName(TypeNames[(int)value.Type]);
        switch (value.Type)
        {
            case AttributeType.S: writer.WriteStringValue(value.Utf8); break;
            case AttributeType.N: writer.WriteStringValue(value.Number.ToString()); break;
            case AttributeType.B: writer.WriteBase64StringValue(value.Binary); break;
            case AttributeType.M: Write(writer, value.Map); break;
            case AttributeType.BOOL: writer.WriteBooleanValue(value.Flag); break;
            case AttributeType.NULL: writer.WriteBooleanValue(true); break;
            default: WriteElements(writer, value); break;
        }
        writer.WriteEndObject();
    }

    private static void WriteElements(Utf8JsonWriter writer, AttributeValue value)
    {
        writer.WriteStartArray();
        switch (value.Type)
        {
            case AttributeType.L:
                foreach (var element in value.List)
                    Write(writer, element);
                break;
            case AttributeType.SS:
                foreach (var text in value.Texts)
                    writer.WriteStringValue(text);
                break;
            case AttributeType.NS:
                foreach (var number in value.Numbers)
                    writer.WriteStringValue(number.ToString());
                break;
            default:
                foreach (var binary in value.Binaries)
                    writer.WriteBase64StringValue(binary);
                break;
        }
        writer.WriteEndArray();
    }
}
