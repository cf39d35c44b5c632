using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.DynamoDb.Wire;

namespace Acinaces.Emulator.DynamoDb.Storage;

/// <summary>Estimates the size of the items with one partition key, for tables with local indexes.</summary>
internal static class CollectionReport
{
    private const double BytesPerGigabyte = 1L << 30;

    /// <returns>Absent when the caller did not ask or the table has no local index.</returns>
    public static ItemCollectionMetrics? Of(string? wanted, Table table, AttributeMap keyOrItem)
    {
        if (wanted != "SIZE" || table.State.Indexes.All(index => index.Definition.IsGlobal))
            return null;
        var partition = keyOrItem[table.Key.PartitionName];
        var items = new ChunkCollector(int.MaxValue);
        table.Items.Walk(KeyRange.BeginningWith(EntryKey.Partition(partition)), true, items);
        var gigabytes = Math.Floor(items.Entries.Sum(entry => (long)entry.Item.SizeInBytes) / BytesPerGigabyte);
        return new ItemCollectionMetrics
        {
            ItemCollectionKey = new AttributeMap { [table.Key.PartitionName] = partition },
            SizeEstimateRangeGigabytes = [gigabytes, gigabytes + 1],
        };
    }
}
