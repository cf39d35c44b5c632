using System.Text.Json;

namespace Acinaces.Adapters.Aws.DynamoDb;

/// <summary>Writes the request bodies.</summary>
internal static class DynamoRequest
{
    public static ReadOnlyMemory<byte> Get(TableKey key) => JsonBody.Write(key, static (writer, state) =>
    {
        writer.WriteString("TableName"u8, state.Table);
        WriteItem(writer, "Key", state.Key);
        writer.WriteBoolean("ConsistentRead"u8, true);
    });

    public static ReadOnlyMemory<byte> BatchGet(IEnumerable<TableKey> keys) => JsonBody.Write(keys, static (writer, state) =>
    {
        writer.WriteStartObject("RequestItems"u8);
        foreach (var table in state.GroupBy(key => key.Table, StringComparer.Ordinal))
        {
            writer.WriteStartObject(table.Key);
            writer.WriteBoolean("ConsistentRead"u8, true);
            writer.WriteStartArray("Keys"u8);
            foreach (var key in table) DynamoWire.WriteItem(writer, key.Key);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }
        writer.WriteEndObject();
    });

    public static ReadOnlyMemory<byte> Query(TableQuery query) => JsonBody.Write(query, static (writer, state) =>
    {
        writer.WriteString("TableName"u8, state.Table);
        if (state.Index is not null) writer.WriteString("IndexName"u8, state.Index);
        writer.WriteString("KeyConditionExpression"u8, state.KeyCondition);
        if (state.Filter is not null) writer.WriteString("FilterExpression"u8, state.Filter);
        WritePlaceholders(writer, state.Values, state.KeyCondition, state.Filter);
        if (state.Consistent) writer.WriteBoolean("ConsistentRead"u8, true);
        if (state.NewestFirst) writer.WriteBoolean("ScanIndexForward"u8, false);
        if (state.Limit is { } limit) writer.WriteNumber("Limit"u8, limit);
        if (state.StartAfter is { } start) WriteItem(writer, "ExclusiveStartKey", start);
    });

    public static ReadOnlyMemory<byte> Single(TableWrite write, string? returnValues) => JsonBody.Write((write, returnValues), static (writer, state) =>
    {
        WriteBody(writer, state.write);
        if (state.returnValues is not null) writer.WriteString("ReturnValues"u8, state.returnValues);
    });

    public static ReadOnlyMemory<byte> Transaction(IReadOnlyList<TableWrite> writes, string? token) => JsonBody.Write((writes, token), static (writer, state) =>
    {
        writer.WriteStartArray("TransactItems"u8);
        foreach (var write in state.writes)
        {
            writer.WriteStartObject();
            writer.WriteStartObject(write switch
            {
                TableWrite.Put => "Put",
                TableWrite.Update => "Update",
                TableWrite.Delete => "Delete",
                _ => "ConditionCheck",
            });
            WriteBody(writer, write);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        if (state.token is not null) writer.WriteString("ClientRequestToken"u8, state.token);
    });

    private static void WriteBody(Utf8JsonWriter writer, TableWrite write)
    {
        writer.WriteString("TableName"u8, write.Table);
        string? update = null;
        switch (write)
        {
            case TableWrite.Put put: WriteItem(writer, "Item", put.Item); break;
            case TableWrite.Delete delete: WriteItem(writer, "Key", delete.Key); break;
            case TableWrite.Check check: WriteItem(writer, "Key", check.Key); break;
            case TableWrite.Update change:
                WriteItem(writer, "Key", change.Key);
                writer.WriteString("UpdateExpression"u8, update = change.Expression);
                break;
        }
        if (write.Condition is not null) writer.WriteString("ConditionExpression"u8, write.Condition);
        WritePlaceholders(writer, write.Values, update, write.Condition);
    }

    private static void WriteItem(Utf8JsonWriter writer, string name, DynamoItem item)
    {
        writer.WritePropertyName(name);
        DynamoWire.WriteItem(writer, item);
    }

    private static void WritePlaceholders(Utf8JsonWriter writer, DynamoItem? values, string? first, string? second)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        CollectNames(first, names);
        CollectNames(second, names);
        if (names.Count > 0)
        {
            writer.WriteStartObject("ExpressionAttributeNames"u8);
            foreach (var name in names) writer.WriteString(name, name[1..]);
            writer.WriteEndObject();
        }
        if (values is { Count: > 0 }) WriteItem(writer, "ExpressionAttributeValues", values);
    }

    private static void CollectNames(string? expression, HashSet<string> names)
    {
        if (expression is null) return;
        for (var start = expression.IndexOf('#', StringComparison.Ordinal); start >= 0; start = expression.IndexOf('#', start + 1))
        {
            var end = start + 1;
            while (end < expression.Length && (char.IsAsciiLetterOrDigit(expression[end]) || expression[end] == '_')) end++;
            names.Add(expression[start..end]);
        }
    }
}
