using Acinaces.Emulator.DynamoDb.Model;

namespace Acinaces.Emulator.DynamoDb.Storage;

/// <summary>An index: the items that have its key, in its order. Holds no copies; what it projects is cut out when it is read.</summary>
internal sealed class SecondaryIndex(IndexDefinition definition)
{
    public IndexDefinition Definition { get; } = definition;

    public EntryStore Entries { get; init; } = new();

    /// <summary>Where an item lies in the index. Absent for one that lacks a key attribute: the index is sparse.</summary>
    public EntryKey? KeyOf(AttributeMap attributes, EntryKey itemKey)
    {
        var key = Definition.Key;
        if (attributes.Find(key.PartitionName) is not { } partition || partition.Type != key.PartitionType)
            return null;
        if (key.SortName is null)
            return EntryKey.ForIndex(partition, null, itemKey);
        return attributes.Find(key.SortName) is { } sort && sort.Type == key.SortType ? EntryKey.ForIndex(partition, sort, itemKey) : null;
    }

    /// <summary>The part of an item that the index holds.</summary>
    public AttributeMap Project(AttributeMap attributes)
    {
        if (Definition.Projected is not { } names)
            return attributes;
        var projected = new AttributeMap();
        foreach (var (name, value) in attributes)
        {
            if (names.Contains(name))
                projected[name] = value;
        }
        return projected;
    }

    /// <summary>Bytes of the part of an item that the index holds.</summary>
    public int ProjectedBytes(AttributeMap attributes) => Project(attributes).SizeInBytes;
}
