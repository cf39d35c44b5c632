using System.Collections.Immutable;
using Acinaces.Emulator.DynamoDb.Storage;

namespace Acinaces.Emulator.DynamoDb.Vectors;

/// <summary>All that a vector index holds at one instant, by partition. A change makes a new one that shares what stays.</summary>
internal sealed record VectorContent(ImmutableSortedDictionary<EntryKey, VectorPartition> Partitions)
{
    public static readonly VectorContent Empty = new(ImmutableSortedDictionary.Create<EntryKey, VectorPartition>(EntryKeyOrder.Instance));

    public long Count => Partitions.Values.Sum(partition => (long)partition.Entries.Count);

    public long Bytes => Partitions.Values.Sum(partition => partition.Bytes);

    public VectorPartition PartitionAt(EntryKey partition) => Partitions.GetValueOrDefault(partition, VectorPartition.Empty);

    public VectorContent Set(EntryKey partition, EntryKey item, VectorEntry entry) => new(Partitions.SetItem(partition, PartitionAt(partition).Set(item, entry)));

    public VectorContent Remove(EntryKey partition, EntryKey item)
    {
        var left = PartitionAt(partition).Remove(item);
        return new VectorContent(left.Entries.Count == 0 ? Partitions.Remove(partition) : Partitions.SetItem(partition, left));
    }

    /// <summary>A content of many entries at once.</summary>
    public static VectorContent Of(IEnumerable<(EntryKey Partition, EntryKey Item, VectorEntry Entry)> places)
    {
        var partitions = places.GroupBy(place => Convert.ToHexString(place.Partition.Bytes), StringComparer.Ordinal).Select(group => KeyValuePair.Create(
            group.First().Partition,
            new VectorPartition(group.ToImmutableSortedDictionary(place => place.Item, place => place.Entry, EntryKeyOrder.Instance), group.Sum(place => (long)place.Entry.Bytes))));
        return new VectorContent(partitions.ToImmutableSortedDictionary(EntryKeyOrder.Instance));
    }
}
