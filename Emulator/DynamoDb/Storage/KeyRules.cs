using Acinaces.Emulator.DynamoDb.Expressions;
using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.DynamoDb.Vectors;

namespace Acinaces.Emulator.DynamoDb.Storage;

/// <summary>What the service demands of key attributes.</summary>
internal static class KeyRules
{
    /// <summary>Checks a whole item that is to be stored: the table's keys, the indexes' keys and the size.</summary>
    public static void RequireItem(TableState table, AttributeMap item, int sizeInBytes)
    {
        RequireItemSize(sizeInBytes);
        RequireItemKey(table.Key, item);
        foreach (var index in table.Indexes)
        {
            foreach (var name in index.Definition.Key.Names)
                RequireIndexKeyPart(index.Definition, name, item);
            RequireTotalSizes(index.Definition, item);
        }
        VectorRules.RequireItem(table, item);
    }

    /// <summary>Checks the table's key in a whole item.</summary>
    public static void RequireItemKey(KeyShape shape, AttributeMap item)
    {
        foreach (var name in shape.Names)
        {
            var value = item.Find(name) ?? throw DynamoDbErrors.InvalidParameter($"Missing the key {name} in the item");
            if (value.Type != shape.TypeOf(name))
                throw DynamoDbErrors.InvalidParameter($"Type mismatch for key {name} expected: {shape.TypeOf(name)} actual: {value.Type}");
            RequireNotEmpty(name, value);
            RequireSize(value, name == shape.PartitionName);
        }
    }

    /// <summary>Checks the keys of indexes that an update has changed. What it left alone may be wrong: older than its index, in which it is not.</summary>
    public static void RequireUpdated(TableState table, AttributeMap item, BoundUpdate update)
    {
        foreach (var index in table.Indexes)
        {
            var changed = false;
            foreach (var name in index.Definition.Key.Names)
            {
                if (!update.Touches(name))
                    continue;
                changed = true;
                if (item.Find(name) is not { } value)
                    continue;
                if (value.Type != index.Definition.Key.TypeOf(name))
                    throw DynamoDbErrors.Validation("The update expression attempted to update the secondary index key to unsupported type");
                RequireContent(value);
                RequirePartSize(index.Definition.Key, name, value);
            }
            if (changed)
                RequireTotalSizes(index.Definition, item);
        }
        VectorRules.RequireUpdated(table, item, update);
    }

    public static void RequireIndexKeyType(IndexDefinition index, string name, AttributeValue value)
    {
        if (value.Type != index.Key.TypeOf(name))
            throw DynamoDbErrors.InvalidParameter($"Type mismatch for Index Key {name} Expected: {index.Key.TypeOf(name)} Actual: {value.Type} IndexName: {index.Name}");
    }

    /// <summary>Requires that a value that an update gives to a key of an index is not empty.</summary>
    public static void RequireContent(AttributeValue value)
    {
        if (IsEmpty(value))
            throw DynamoDbErrors.EmptyUpdatedIndexKey(Word(value));
    }

    public static void RequireItemSize(int sizeInBytes, string tooLarge = "Item size has exceeded the maximum allowed size")
    {
        if (sizeInBytes > DynamoDbLimits.MaxItemBytes)
            throw DynamoDbErrors.Validation(tooLarge);
    }

    /// <summary>Checks only that an item has the table's key; batches word what is wrong as they do for keys.</summary>
    public static void RequireKeyIn(KeyShape shape, AttributeMap item)
    {
        if (Array.Exists(shape.Names, name => item.Find(name) is not { } value || value.Type != shape.TypeOf(name)))
            throw DynamoDbErrors.SchemaMismatch();
    }

    /// <summary>Checks a key by itself: exactly the key's attributes.</summary>
    public static void RequireKey(KeyShape shape, AttributeMap key)
    {
        if (key.Count != shape.Count)
            throw DynamoDbErrors.SchemaMismatch();
        foreach (var name in shape.Names)
            RequireKeyPart(shape, name, key);
    }

    /// <summary>Checks one attribute of a key.</summary>
    public static void RequireKeyPart(KeyShape shape, string name, AttributeMap key)
    {
        if (key.Find(name) is not { } value || value.Type != shape.TypeOf(name))
            throw DynamoDbErrors.SchemaMismatch();
        RequireNotEmpty(name, value);
        RequireSize(value, name == shape.PartitionName);
    }

    /// <summary>Requires that no path goes into a key attribute, which is a scalar.</summary>
    public static void RequireScalars(TableState table, IEnumerable<ResolvedPath> paths)
    {
        foreach (var path in paths)
        {
            if (path.Length == 1)
                continue;
            if (table.Key.Includes(path.Root))
                throw NotScalar("Key", path.Root);
            if (Array.Exists(table.Indexes, index => index.Definition.Key.Includes(path.Root)))
                throw NotScalar("IndexKey", path.Root);
        }
    }

    private static void RequireIndexKeyPart(IndexDefinition index, string name, AttributeMap item)
    {
        if (item.Find(name) is not { } value)
            return;
        RequireIndexKeyType(index, name, value);
        if (IsEmpty(value))
            throw DynamoDbErrors.EmptyIndexKey(Word(value), index.Name, name);
        RequirePartSize(index.Key, name, value);
    }

    // Of a key with several attributes the total counts.
    private static void RequirePartSize(KeyShape key, string name, AttributeValue value)
    {
        if (!key.IsMultiAttribute)
            RequireSize(value, name == key.PartitionName);
    }

    private static void RequireTotalSizes(IndexDefinition index, AttributeMap item)
    {
        if (!index.Key.IsMultiAttribute)
            return;
        RequireTotalSize(index, item, index.Key.Partition, "HASH", DynamoDbLimits.MaxPartitionKeyBytes);
        RequireTotalSize(index, item, index.Key.Sort, "RANGE", DynamoDbLimits.MaxSortKeyBytes);
    }

    private static void RequireTotalSize(IndexDefinition index, AttributeMap item, KeyPart[] parts, string kind, int limit)
    {
        var bytes = parts.Sum(part => item.Find(part.Name)?.SizeInBytes ?? 0);
        if (bytes > limit)
        {
            throw new ValidationRefusal(RefusalKind.Item, $"Aggregate size for {kind} key attributes {string.Join(", ", parts.Select(part => part.Name))} "
                + $"of index {index.Name} has exceeded limit {limit} bytes, with actual size {bytes} bytes");
        }
    }

    private static void RequireNotEmpty(string name, AttributeValue value)
    {
        if (IsEmpty(value))
            throw DynamoDbErrors.EmptyKey(Word(value), name);
    }

    /// <summary>Requires that a value is no larger than a key may be.</summary>
    public static void RequireSize(AttributeValue value, bool isPartition)
    {
        var bytes = BytesOf(value);
        if (isPartition && bytes > DynamoDbLimits.MaxPartitionKeyBytes)
            throw DynamoDbErrors.InvalidParameter($"Size of hashkey has exceeded the maximum size limit of{DynamoDbLimits.MaxPartitionKeyBytes} bytes");
        if (!isPartition && bytes > DynamoDbLimits.MaxSortKeyBytes)
            throw DynamoDbErrors.InvalidParameter($"Aggregated size of all range keys has exceeded the size limit of {DynamoDbLimits.MaxSortKeyBytes} bytes");
    }

    private static int BytesOf(AttributeValue value) => value.Type switch
    {
        AttributeType.S => value.Utf8.Length,
        AttributeType.B => value.Binary.Length,
        _ => 0,
    };

    private static ValidationRefusal NotScalar(string what, string name) => new ValidationRefusal(RefusalKind.Item,
        $"Key attributes must be scalars; list random access '[]' and map lookup '.' are not allowed: {what}: {name}");

    /// <summary>Whether a value can be part of an index's key. Writes are refused one that cannot; an index that came later leaves it out.</summary>
    public static bool FitsIndex(AttributeValue value, bool isPartition) =>
        !IsEmpty(value) && BytesOf(value) <= (isPartition ? DynamoDbLimits.MaxPartitionKeyBytes : DynamoDbLimits.MaxSortKeyBytes);

    public static bool IsEmpty(AttributeValue value) => value.Type switch
    {
        AttributeType.S => value.Utf8.Length == 0,
        AttributeType.B => value.Binary.Length == 0,
        _ => false,
    };

    /// <summary>How the service calls the type of a value that is empty.</summary>
    public static string Word(AttributeValue value) => value.Type == AttributeType.S ? "string" : "binary";
}
