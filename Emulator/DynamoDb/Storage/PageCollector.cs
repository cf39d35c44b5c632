using Acinaces.Emulator.DynamoDb.Model;

namespace Acinaces.Emulator.DynamoDb.Storage;

/// <summary>One page of a query or scan: up to a count of items and a mebibyte of them.</summary>
/// <param name="limit">Most items to read; <see cref="int.MaxValue"/> where the caller set none.</param>
/// <param name="maxBytes">Most bytes to read, but for a first item that is longer.</param>
/// <param name="index">The index that is read. Absent: the table.</param>
internal sealed class PageCollector(int limit, long maxBytes = DynamoDbLimits.MaxPageBytes, SecondaryIndex? index = null) : IEntryCollector
{
    private readonly List<Item> _items = [];

    public IReadOnlyList<Item> Items => _items;

    /// <summary>Bytes of what was read, as they count towards the page and the capacity: of an index only what it holds.</summary>
    public long Bytes { get; private set; }

    /// <summary>The page ended before the range did, or exactly with the caller's limit.</summary>
    public bool IsFull { get; private set; }

    public bool Add(in Entry entry)
    {
        var bytes = index?.ProjectedBytes(entry.Item) ?? entry.Item.SizeInBytes;
        if (_items.Count > 0 && Bytes + bytes > maxBytes)
        {
            IsFull = true;
            return false;
        }
        _items.Add(entry.Item);
        Bytes += bytes;
        // The service does not look whether anything follows: a full page always names where to go on.
        IsFull = _items.Count == limit;
        return !IsFull;
    }
}
