using System.Text;
using Acinaces.Emulator.DynamoDb.Exports.Wire;
using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.DynamoDb.Storage;
using Acinaces.Emulator.DynamoDb.Wire;

namespace Acinaces.Emulator.DynamoDb.Exports;

/// <summary>What an export writes into its data files: a line for each item.</summary>
/// <param name="Bytes">That are billed.</param>
internal sealed record ExportContent(long Count, long Bytes, IEnumerable<byte[]> Lines)
{
    public const string Ion = "ION";
    public const string OnlyNew = "NEW_IMAGE";
    public const string NewAndOld = "NEW_AND_OLD_IMAGES";

    /// <summary>Of changes no less is billed.</summary>
    private const long LeastBilledBytes = 10_000_000;

    /// <summary>A table as it was.</summary>
    public static ExportContent Of(StoreCapture items, ExportDescription export) =>
        new(items.Count, items.Bytes, items.Entries.Select(entry => export.ExportFormat == Ion ? IonLine("Item", entry.Item.Decode()) : JsonLine(entry.Item)));

    /// <summary>What became of a table's items.</summary>
    /// <param name="key">The table's.</param>
    public static ExportContent Of(IReadOnlyList<ItemChange> changes, KeyShape key, ExportDescription export)
    {
        var withOld = export.IncrementalExportSpecification?.ExportViewType != OnlyNew;
        var bytes = changes.Sum(change => (long)(change.Before?.SizeInBytes ?? 0) + (change.After?.SizeInBytes ?? 0));
        var records = changes.Select(change => RecordOf(change, key, withOld));
        return new ExportContent(changes.Count, Math.Max(LeastBilledBytes, bytes), records.Select(record => export.ExportFormat == Ion ? IonLine("Record", record) : JsonLine(record)));
    }

    private static AttributeMap RecordOf(ItemChange change, KeyShape key, bool withOld)
    {
        var item = change.After ?? change.Before ?? [];
        var keys = new AttributeMap();
        foreach (var name in key.Names)
            keys[name] = item[name];
        var micros = (change.Time - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;
        var record = new AttributeMap
        {
            ["Metadata"] = AttributeValue.Of(new AttributeMap { ["WriteTimestampMicros"] = AttributeValue.Of(DynamoDbNumber.FromInt64(micros)) }),
            ["Keys"] = AttributeValue.Of(keys),
        };
        if (withOld && change.Before is { } before)
            record["OldImage"] = AttributeValue.Of(before);
        if (change.After is { } after)
            record["NewImage"] = AttributeValue.Of(after);
        return record;
    }

    private static byte[] JsonLine(Item item) => [.. "{\"Item\":"u8, .. item.Json, .. "}\n"u8];

    // The parts of a record are items, but the record itself is none.
    private static byte[] JsonLine(AttributeMap record) =>
        Encoding.UTF8.GetBytes($"{{{string.Join(',', record.Select(part => $"\"{part.Key}\":{Encoding.UTF8.GetString(AttributeMapJson.Encode(part.Value.Map))}"))}}}\n");

    private static byte[] IonLine(string name, AttributeMap content)
    {
        var line = new StringBuilder("$ion_1_0 {").Append(name).Append(':');
        IonLines.Append(line, content);
        return Encoding.UTF8.GetBytes(line.Append("}\n").ToString());
    }
}
