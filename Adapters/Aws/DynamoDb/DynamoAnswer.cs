using System.Text.Json;

namespace Acinaces.Adapters.Aws.DynamoDb;

/// <summary>Reads the answers.</summary>
internal static class DynamoAnswer
{
    /// <summary>The item under <paramref name="property"/>, or null when the answer has none.</summary>
    public static DynamoItem? Item(ReadOnlySpan<byte> body, ReadOnlySpan<byte> property)
    {
        var reader = new Utf8JsonReader(body);
        return Find(ref reader, property) ? DynamoWire.ReadItem(ref reader) : null;
    }

    public static ItemPage Page(ReadOnlySpan<byte> body)
    {
        var items = new List<DynamoItem>();
        DynamoItem? next = null;
        var reader = new Utf8JsonReader(body);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("Items"u8)) ReadItems(ref reader, items);
            else if (reader.ValueTextEquals("LastEvaluatedKey"u8)) { reader.Read(); next = DynamoWire.ReadItem(ref reader); }
            else reader.Skip();
        }
        return new ItemPage(items, next);
    }

    /// <summary>Items found, by table; and whether some keys were left unread.</summary>
    public static (Dictionary<string, List<DynamoItem>> Found, bool Incomplete) Batch(ReadOnlySpan<byte> body)
    {
        var found = new Dictionary<string, List<DynamoItem>>(StringComparer.Ordinal);
        var incomplete = false;
        var reader = new Utf8JsonReader(body);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("Responses"u8))
            {
                reader.Read();
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    var items = new List<DynamoItem>();
                    found.Add(reader.GetString() ?? "", items);
                    ReadItems(ref reader, items);
                }
            }
            else if (reader.ValueTextEquals("UnprocessedKeys"u8))
            {
                reader.Read();
                reader.Read();
                incomplete = reader.TokenType != JsonTokenType.EndObject;
                while (reader.TokenType == JsonTokenType.PropertyName) { reader.Skip(); reader.Read(); }
            }
            else reader.Skip();
        }
        return (found, incomplete);
    }

    private static void ReadItems(ref Utf8JsonReader reader, List<DynamoItem> items)
    {
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject) items.Add(DynamoWire.ReadItem(ref reader));
    }

    private static bool Find(ref Utf8JsonReader reader, ReadOnlySpan<byte> property)
    {
        if (!reader.Read()) return false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals(property)) return reader.Read();
            reader.Skip();
        }
        return false;
    }
}
