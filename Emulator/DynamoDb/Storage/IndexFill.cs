namespace Acinaces.Emulator.DynamoDb.Storage;

/// <summary>Fills new indexes from the items of a table, on all processors: first each stripe of the items is taken apart, then each stripe of the indexes is put together.</summary>
internal static class IndexFill
{
    /// <summary>Nobody changes the items, or sees the indexes, meanwhile.</summary>
    public static void Run(EntryStore items, IReadOnlyList<SecondaryIndex> indexes)
    {
        var found = new List<Place>[items.Stripes.Count][];
        Parallel.For(0, found.Length, number => found[number] = Find(items.Stripes[number], indexes));
        var targets = indexes.SelectMany(index => index.Entries.Stripes).ToList();
        Parallel.For(0, targets.Count, number => Fill(targets[number], [.. found.SelectMany(places => places[number])]));
    }

    /// <returns>Where the items of a stripe go: for each stripe of each index a list.</returns>
    private static List<Place>[] Find(Stripe stripe, IReadOnlyList<SecondaryIndex> indexes)
    {
        var width = indexes[0].Entries.Stripes.Count;
        var found = new List<Place>[indexes.Count * width];
        for (var i = 0; i < found.Length; i++)
            found[i] = [];
        // What lies in the index as a whole is not taken apart.
        var names = indexes.SelectMany(index => index.Definition.Key.Names.Concat((IEnumerable<string>?)index.Definition.Projected ?? [])).ToHashSet(StringComparer.Ordinal);
        var all = new ChunkCollector(int.MaxValue);
        stripe.Entries.Walk(KeyRange.All, true, all);
        foreach (var entry in all.Entries)
        {
            var attributes = entry.Item.Decode(names);
            for (var i = 0; i < indexes.Count; i++)
            {
                if (indexes[i].KeyOf(attributes, new EntryKey(entry.Key)) is { } key)
                    found[(i * width) + EntryStore.StripeNumber(key.Hash)].Add(new Place(new Entry(key.Hash, key.Bytes, entry.Item), indexes[i].Definition.Projected is null ? entry.Item.SizeInBytes : indexes[i].ProjectedBytes(attributes)));
            }
        }
        return found;
    }

    private static void Fill(Stripe stripe, List<Place> places)
    {
        places.Sort(static (one, two) => one.Entry.CompareTo(two.Entry.Hash, two.Entry.Key));
        foreach (var (entry, bytes) in places)
        {
            stripe.Entries.Set(new EntryKey(entry.Key), entry.Item);
            stripe.Bytes += bytes;
        }
    }

    /// <summary>An entry of an index, with the bytes that count for it there.</summary>
    private readonly record struct Place(Entry Entry, int Bytes);
}
