using Acinaces.Emulator.DynamoDb.Backups;
using Acinaces.Emulator.DynamoDb.Storage;

namespace Acinaces.Emulator.DynamoDb.Exports;

/// <summary>The changes of a table's items from a time on until before another one.</summary>
internal static class TableChanges
{
    public static IReadOnlyList<ItemChange> Of(ITablePast past, DateTimeOffset from, DateTimeOffset to)
    {
        var last = to.AddTicks(-1);
        // What was there at the beginning of the past was there before.
        var before = new EntryStore(past.At(from > past.Since ? from.AddTicks(-1) : past.Since));
        var (written, end) = past.Within(from, last);
        var after = new EntryStore(end);
        return
        [
            .. written
                .GroupBy(write => Convert.ToHexString(write.Key))
                .Select(writes => writes.Last())
                .Select(write => new ItemChange(write.Time, before.Find(new EntryKey(write.Key))?.Decode(), after.Find(new EntryKey(write.Key))?.Decode()))
                // One that came and went in between was never seen.
                .Where(change => change.Before is not null || change.After is not null),
        ];
    }
}
