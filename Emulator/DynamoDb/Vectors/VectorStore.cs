using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.DynamoDb.Storage;

namespace Acinaces.Emulator.DynamoDb.Vectors;

/// <summary>
/// A vector index: the items that have a good vector and, where the index is divided, a value to divide by. A search looks at every
/// vector of its partition, so it finds exactly the nearest ones, where the service finds them nearly always.
/// </summary>
internal sealed class VectorStore(VectorShape shape, VectorContent content) : RankedLock
{
    private static readonly EntryKey Undivided = new([]);

    private VectorContent _content = content;

    public VectorShape Shape { get; } = shape;

    /// <summary>What the index holds. A transaction is in it as a whole or not at all.</summary>
    public VectorContent Content
    {
        get
        {
            Lock.EnterReadLock();
            try
            {
                return _content;
            }
            finally
            {
                Lock.ExitReadLock();
            }
        }
    }

    /// <summary>What the index holds, for those who keep every writer away already.</summary>
    public VectorContent Captured => _content;

    /// <summary>The partition of items with the given value.</summary>
    /// <param name="value">Absent: the index is not divided.</param>
    public static EntryKey PartitionOf(AttributeValue? value) => value is null ? Undivided : new EntryKey(EntryKey.Partition(value));

    /// <summary>Where an item lies in the index. Absent for one that cannot be in it: the index is sparse, and an item may be older than it.</summary>
    /// <param name="attributes">At least those that the shape names.</param>
    public VectorPlace? PlaceOf(AttributeMap attributes, Item item)
    {
        var partition = Shape.Partition is { } part ? attributes.Find(part.Name) : null;
        if (Shape.Partition is not null && (partition is null || partition.Type != Shape.Partition.Type || !KeyRules.FitsIndex(partition, true)))
            return null;
        var filters = new AttributeValue?[Shape.Filters.Count];
        for (var i = 0; i < filters.Length; i++)
        {
            filters[i] = attributes.Find(Shape.Filters[i].Name);
            if (filters[i] is { } value && value.Type != Shape.Filters[i].Type)
                return null;
        }
        if (VectorNumbers.Read(attributes.Find(Shape.Attribute), Shape.Dimensions) is not { } vector)
            return null;
        var entry = new VectorEntry(item, vector, VectorScore.Dot(vector, vector), filters, BytesOf(attributes, item));
        return new VectorPlace(PartitionOf(partition), entry);
    }

    /// <summary>The part of an item that the index holds, without its vector.</summary>
    public AttributeMap Project(AttributeMap attributes)
    {
        var projected = new AttributeMap();
        foreach (var (name, value) in attributes)
        {
            if (name != Shape.Attribute && (Shape.Projected is null || Shape.Projected.Contains(name)))
                projected[name] = value;
        }
        return projected;
    }

    /// <summary>Changes the content. The lock is held for writing.</summary>
    public void Change(Func<VectorContent, VectorContent> change) => _content = change(_content);

    private int BytesOf(AttributeMap attributes, Item item) => Shape.VectorBytes + (Shape.Projected is null
        ? item.SizeInBytes - (Shape.VectorBytes - (VectorLimits.BytesPerDimension * Shape.Dimensions)) - attributes[Shape.Attribute].SizeInBytes
        : Project(attributes).SizeInBytes);
}
