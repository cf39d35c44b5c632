using System.Buffers.Binary;
using System.Numerics;
using Acinaces.Emulator.DynamoDb.Model;

namespace Acinaces.Emulator.DynamoDb.Storage;

/// <summary>
/// Where an entry lies in a store: hash of the partition key, partition key, sort key, and in an index the table's own key.
/// Ordered as bytes, so one partition is one contiguous run in sort-key order.
/// </summary>
internal readonly struct EntryKey
{
    private const int StackBytes = 256;

    public EntryKey(byte[] bytes)
    {
        Bytes = bytes;
        Hash = HashOf(bytes);
    }

    public byte[] Bytes { get; }

    public ulong Hash { get; }

    /// <summary>The beginning that all entries of one partition share.</summary>
    public static byte[] Partition(AttributeValue partition) => Partition(new ReadOnlySpan<AttributeValue>(in partition));

    /// <summary>The same where several attributes make the partition.</summary>
    public static byte[] Partition(ReadOnlySpan<AttributeValue> partition)
    {
        var writer = new KeyWriter(stackalloc byte[StackBytes]);
        AppendPartition(ref writer, partition);
        return writer.Written.ToArray();
    }

    public static EntryKey ForItem(AttributeValue partition, AttributeValue? sort)
    {
        var writer = new KeyWriter(stackalloc byte[StackBytes]);
        AppendPartition(ref writer, new ReadOnlySpan<AttributeValue>(in partition));
        if (sort is not null)
            writer.Append(sort);
        return new EntryKey(writer.Written.ToArray());
    }

    /// <summary>The place in an index of the item with the given key in the table.</summary>
    public static EntryKey ForIndex(AttributeValue partition, AttributeValue? sort, EntryKey item) =>
        ForIndex(new ReadOnlySpan<AttributeValue>(in partition), sort is null ? [] : new ReadOnlySpan<AttributeValue>(in sort), item);

    /// <summary>The same where several attributes make the partition or the sort key.</summary>
    public static EntryKey ForIndex(ReadOnlySpan<AttributeValue> partition, ReadOnlySpan<AttributeValue> sort, EntryKey item)
    {
        var writer = new KeyWriter(stackalloc byte[StackBytes]);
        AppendPartition(ref writer, partition);
        foreach (var value in sort)
            writer.Append(value);
        writer.AppendRaw(item.Bytes);
        return new EntryKey(writer.Written.ToArray());
    }

    /// <summary>The first eight bytes as a number; shorter bounds are filled up with zeros.</summary>
    public static ulong HashOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length >= sizeof(ulong))
            return BinaryPrimitives.ReadUInt64BigEndian(bytes);
        Span<byte> filled = stackalloc byte[sizeof(ulong)];
        filled.Clear();
        bytes.CopyTo(filled);
        return BinaryPrimitives.ReadUInt64BigEndian(filled);
    }

    private static void AppendPartition(ref KeyWriter writer, ReadOnlySpan<AttributeValue> partition)
    {
        scoped var part = new KeyWriter(stackalloc byte[StackBytes]);
        foreach (var value in partition)
            part.Append(value);
        writer.AppendHash(Spread(part.Written));
        writer.AppendRaw(part.Written);
    }

    // Part of the order that a paginating client relies on across a restart: must not depend on the process.
    private static ulong Spread(ReadOnlySpan<byte> bytes)
    {
        const ulong Multiplier = 0x9E3779B97F4A7C15;
        var hash = (ulong)bytes.Length * Multiplier;
        while (bytes.Length >= sizeof(ulong))
        {
            hash = BitOperations.RotateLeft((hash ^ BinaryPrimitives.ReadUInt64LittleEndian(bytes)) * Multiplier, 29);
            bytes = bytes[sizeof(ulong)..];
        }
        foreach (var b in bytes)
            hash = BitOperations.RotateLeft((hash ^ b) * Multiplier, 29);
        hash ^= hash >> 33;
        hash *= 0xFF51AFD7ED558CCD;
        hash ^= hash >> 33;
        hash *= 0xC4CEB9FE1A85EC53;
        return hash ^ (hash >> 33);
    }
}
