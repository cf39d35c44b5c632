using System.Text.Json;

namespace Acinaces.Adapters.Aws.DynamoDb;

/// <summary>Items to and from DynamoDB's JSON. By hand, because it runs several times per order.</summary>
internal static class DynamoWire
{
    public static void WriteItem(Utf8JsonWriter writer, DynamoItem item)
    {
        writer.WriteStartObject();
        var attributes = item.Attributes();
        while (attributes.MoveNext())
        {
            writer.WritePropertyName(attributes.Current.Key);
            WriteValue(writer, attributes.Current.Value);
        }
        writer.WriteEndObject();
    }

    public static void WriteValue(Utf8JsonWriter writer, DynamoValue value)
    {
        writer.WriteStartObject();
        switch (value.Kind)
        {
            case DynamoValueKind.Text: writer.WriteString("S"u8, value.AsText()); break;
            case DynamoValueKind.Number: writer.WriteString("N"u8, value.AsDigits()); break;
            case DynamoValueKind.Flag: writer.WriteBoolean("BOOL"u8, value.AsFlag()); break;
            case DynamoValueKind.Nothing: writer.WriteBoolean("NULL"u8, true); break;
            case DynamoValueKind.Map:
                writer.WritePropertyName("M"u8);
                WriteItem(writer, value.AsMap());
                break;
            case DynamoValueKind.List:
                writer.WriteStartArray("L"u8);
                foreach (var element in value.AsList()) WriteValue(writer, element);
                writer.WriteEndArray();
                break;
            default: throw new InvalidOperationException($"{value.Kind} has no wire form.");
        }
        writer.WriteEndObject();
    }

    /// <summary>Reads the object the reader stands on.</summary>
    public static DynamoItem ReadItem(ref Utf8JsonReader reader)
    {
        var item = new DynamoItem();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString() ?? "";
            reader.Read();
            item.Add(name, ReadValue(ref reader));
        }
        return item;
    }

    private static DynamoValue ReadValue(ref Utf8JsonReader reader)
    {
        reader.Read();
        DynamoValue value;
        if (reader.ValueTextEquals("S"u8)) { reader.Read(); value = DynamoValue.Text(reader.GetString() ?? ""); }
        else if (reader.ValueTextEquals("N"u8)) { reader.Read(); value = DynamoValue.NumberAsWritten(reader.GetString() ?? "0"); }
        else if (reader.ValueTextEquals("BOOL"u8)) { reader.Read(); value = DynamoValue.Flag(reader.GetBoolean()); }
        else if (reader.ValueTextEquals("NULL"u8)) { reader.Read(); value = DynamoValue.Nothing; }
        else if (reader.ValueTextEquals("M"u8)) { reader.Read(); value = DynamoValue.Map(ReadItem(ref reader)); }
        else if (reader.ValueTextEquals("L"u8)) { reader.Read(); value = ReadList(ref reader); }
        else throw new FormatException($"Attributes of type '{reader.GetString()}' are not used by our tables.");
        reader.Read();
        return value;
    }

    private static DynamoValue ReadList(ref Utf8JsonReader reader)
    {
        var values = new List<DynamoValue>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) values.Add(ReadValue(ref reader));
        return DynamoValue.List(values);
    }
}
