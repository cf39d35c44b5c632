using System.Collections.Immutable;
using Acinaces.Emulator.DynamoDb.Storage;

namespace Acinaces.Emulator.DynamoDb.Vectors;

/// <summary>The items of a vector index with one value of its partition attribute, by their keys in the table.</summary>
/// <param name="Bytes">Sum of the sizes of the entries.</param>
internal sealed record VectorPartition(ImmutableSortedDictionary<EntryKey, VectorEntry> Entries, long Bytes)
{
    public static readonly VectorPartition Empty = new(ImmutableSortedDictionary.Create<EntryKey, VectorEntry>(EntryKeyOrder.Instance), 0);

    public VectorPartition Set(EntryKey item, VectorEntry entry) => new(Entries.SetItem(item, entry), Bytes - BytesOf(item) + entry.Bytes);

    public VectorPartition Remove(EntryKey item) => new(Entries.Remove(item), Bytes - BytesOf(item));

    private int BytesOf(EntryKey item) => Entries.TryGetValue(item, out var present) ? present.Bytes : 0;
}
