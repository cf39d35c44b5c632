using Acinaces.Emulator.DynamoDb.Model;

namespace Acinaces.Emulator.DynamoDb.Storage;

/// <summary>An index: the items that have its key, in its order. Holds no copies; what it projects is cut out when it is read.</summary>
internal sealed class SecondaryIndex(IndexDefinition definition)
{
    public IndexDefinition Definition { get; } = definition;

    public EntryStore Entries { get; init; } = new();

    /// <summary>Where an item lies in the index. Absent for one that lacks a key attribute, or whose attribute can be no key: the index is sparse, and an item may be older than it.</summary>
    public EntryKey? KeyOf(AttributeMap attributes, EntryKey itemKey)
    {
        var key = Definition.Key;
        if (key.IsMultiAttribute)
            return KeyOfParts(key, attributes, itemKey);
        if (attributes.Find(key.PartitionName) is not { } partition || partition.Type != key.PartitionType || !KeyRules.FitsIndex(partition, true))
            return null;
        if (key.SortName is null)
            return EntryKey.ForIndex(partition, null, itemKey);
        return attributes.Find(key.SortName) is { } sort && sort.Type == key.SortType && KeyRules.FitsIndex(sort, false) ? EntryKey.ForIndex(partition, sort, itemKey) : null;
    }

    private static EntryKey? KeyOfParts(KeyShape key, AttributeMap attributes, EntryKey itemKey)
    {
        var values = new AttributeValue[key.Count];
        for (var i = 0; i < values.Length; i++)
        {
            var part = i < key.Partition.Length ? key.Partition[i] : key.Sort[i - key.Partition.Length];
            if (attributes.Find(part.Name) is not { } value || value.Type != part.Type || KeyRules.IsEmpty(value))
                return null;
            values[i] = value;
        }
        if (BytesOf(values.AsSpan(0, key.Partition.Length)) > DynamoDbLimits.MaxPartitionKeyBytes || BytesOf(values.AsSpan(key.Partition.Length)) > DynamoDbLimits.MaxSortKeyBytes)
            return null;
        return EntryKey.ForIndex(values.AsSpan(0, key.Partition.Length), values.AsSpan(key.Partition.Length), itemKey);
    }

    private static int BytesOf(ReadOnlySpan<AttributeValue> values)
    {
        var bytes = 0;
        foreach (var value in values)
            bytes += value.SizeInBytes;
        return bytes;
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

    /// <summary>As <see cref="ProjectedBytes(AttributeMap)"/>, without taking apart what the index does not hold.</summary>
    public int ProjectedBytes(Item item) => Definition.Projected is { } names ? item.Decode(names).SizeInBytes : item.SizeInBytes;

    /// <summary>Bytes of the part of an item that the index holds.</summary>
    public int ProjectedBytes(AttributeMap attributes) => Project(attributes).SizeInBytes;
}
