using Acinaces.Emulator.DynamoDb.Storage;

namespace Acinaces.Emulator.DynamoDb.Vectors;

/// <summary>Fills new vector indexes from the items of a table, on all processors.</summary>
internal static class VectorFill
{
    /// <summary>Nobody changes the items, or sees the indexes, meanwhile. What a write would be refused for is left out.</summary>
    public static void Run(EntryStore items, IReadOnlyList<VectorStore> indexes)
    {
        var found = new List<(EntryKey Partition, EntryKey Item, VectorEntry Entry)>[items.Stripes.Count][];
        Parallel.For(0, found.Length, number => found[number] = Find(items.Stripes[number], indexes));
        Parallel.For(0, indexes.Count, number => indexes[number].Change(_ => VectorContent.Of(found.SelectMany(places => places[number]))));
    }

    private static List<(EntryKey Partition, EntryKey Item, VectorEntry Entry)>[] Find(Stripe stripe, IReadOnlyList<VectorStore> indexes)
    {
        var found = indexes.Select(_ => new List<(EntryKey Partition, EntryKey Item, VectorEntry Entry)>()).ToArray();
        // What an index holds as a whole is not taken apart.
        var names = indexes.SelectMany(index => index.Shape.Names().Concat(index.Shape.Projected ?? Enumerable.Empty<string>())).ToHashSet(StringComparer.Ordinal);
        var all = new ChunkCollector(int.MaxValue);
        stripe.Entries.Walk(KeyRange.All, true, all);
        foreach (var entry in all.Entries)
        {
            var attributes = entry.Item.Decode(names);
            for (var i = 0; i < found.Length; i++)
            {
                if (indexes[i].PlaceOf(attributes, entry.Item) is { } place)
                    found[i].Add((place.Partition, new EntryKey(entry.Key), place.Entry));
            }
        }
        return found;
    }
}
