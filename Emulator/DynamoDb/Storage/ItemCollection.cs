using Acinaces.Emulator.DynamoDb.Model;

namespace Acinaces.Emulator.DynamoDb.Storage;

/// <summary>All items of a table with one partition key, with what local indexes hold of them.</summary>
internal static class ItemCollection
{
    /// <summary>
    /// Requires that a write does not make the collection larger than it may be. Nothing is counted along with each write: as long as
    /// the whole table is smaller than one collection may be, no collection can be too large.
    /// </summary>
    /// <remarks>Called under the lock of the item's stripe, which holds the whole collection.</remarks>
    public static void RequireRoom(ItemWrite write, ItemState next)
    {
        var table = write.Table;
        if (!table.HasLocalIndexes)
            return;
        var growth = BytesOf(table, next.Item, next.Attributes) - (write.Before is { } before ? BytesOf(table, before, write.BeforeAttributes) : 0);
        if (growth <= 0 || table.Items.Bytes + table.LocalIndexBytes + growth <= table.MaxCollectionBytes)
            return;
        if (CollectionBytes(table, next.Attributes[table.Key.PartitionName], write.Key) + growth > table.MaxCollectionBytes)
            throw DynamoDbErrors.CollectionTooLarge();
    }

    private static long CollectionBytes(Table table, AttributeValue partition, EntryKey key)
    {
        var entries = new ChunkCollector(int.MaxValue);
        table.Items.StripeOf(key).Entries.Walk(KeyRange.BeginningWith(EntryKey.Partition(partition)), true, entries);
        return entries.Entries.Sum(entry => BytesOf(table, entry.Item, null));
    }

    private static long BytesOf(Table table, Item item, AttributeMap? attributes)
    {
        attributes ??= item.Decode();
        long bytes = item.SizeInBytes;
        foreach (var index in table.State.Indexes)
        {
            if (!index.Definition.IsGlobal && index.Definition.Key.SortName is { } sort && attributes.ContainsKey(sort))
                bytes += index.ProjectedBytes(attributes);
        }
        return bytes;
    }
}
