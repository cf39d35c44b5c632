using Acinaces.Emulator.DynamoDb.Model;

namespace Acinaces.Emulator.DynamoDb.Storage;

/// <summary>
/// Entries in key order, in a list of short sorted arrays: a binary search over arrays, then within one.
/// Inserting moves at most one array's entries. Not safe for concurrent use; see <see cref="Stripe"/>.
/// A capture shares the arrays and begins a new age: an array of an earlier age is copied before it is changed.
/// </summary>
internal sealed class OrderedEntries
{
    private static long _lastAge;

    private readonly List<EntryLeaf> _leaves;
    private long _age = Interlocked.Increment(ref _lastAge);

    public OrderedEntries() => _leaves = [new EntryLeaf(_age)];

    /// <summary>A store that begins with what another one held, and shares it until it changes.</summary>
    public OrderedEntries(EntriesCapture capture)
    {
        _leaves = [.. capture.Leaves];
        Count = capture.Count;
    }

    public int Count { get; private set; }

    /// <summary>Grows with every change.</summary>
    public long Changes { get; private set; }

    /// <summary>Everything as it is, in time that does not depend on the entries but on the arrays. Several may capture at once, while nobody changes.</summary>
    /// <param name="bytes">Sum of the sizes of the entries.</param>
    public EntriesCapture Capture(long bytes)
    {
        Interlocked.Exchange(ref _age, Interlocked.Increment(ref _lastAge));
        return new EntriesCapture([.. _leaves], Count, bytes);
    }

    public Item? Find(EntryKey key)
    {
        var leaf = _leaves[LeafOf(key.Hash, key.Bytes)];
        return leaf.Search(key.Hash, key.Bytes, out var index) ? leaf.Entries[index].Item : null;
    }

    /// <summary>Adds or replaces.</summary>
    public void Set(EntryKey key, Item item)
    {
        var number = LeafOf(key.Hash, key.Bytes);
        var leaf = Own(number);
        Changes++;
        if (leaf.Search(key.Hash, key.Bytes, out var index))
        {
            // The stored key is kept, so the caller's copy can be collected.
            leaf.Entries[index] = leaf.Entries[index] with { Item = item };
            return;
        }
        if (leaf.Count == EntryLeaf.Capacity)
        {
            // Appending in key order fills leaves to the brim; anything else splits them in the middle.
            var rest = leaf.Split(index == EntryLeaf.Capacity && number == _leaves.Count - 1 ? EntryLeaf.Capacity : EntryLeaf.Capacity / 2);
            _leaves.Insert(number + 1, rest);
            if (index >= leaf.Count)
            {
                index -= leaf.Count;
                leaf = rest;
            }
        }
        leaf.Insert(index, new Entry(key.Hash, key.Bytes, item));
        Count++;
    }

    public void Remove(EntryKey key)
    {
        var number = LeafOf(key.Hash, key.Bytes);
        if (!_leaves[number].Search(key.Hash, key.Bytes, out var index))
            return;
        var leaf = Own(number);
        leaf.RemoveAt(index);
        Changes++;
        Count--;
        if (leaf.Count == 0 && _leaves.Count > 1)
            _leaves.RemoveAt(number);
    }

    /// <summary>Hands the entries of a range to a collector, in or against key order, until it has enough.</summary>
    /// <returns>False when the collector ended the walk.</returns>
    public bool Walk(KeyRange range, bool forward, IEntryCollector collector) =>
        forward ? WalkForward(range, collector) : WalkBackward(range, collector);

    /// <summary>The leaf, copied when a capture shares it.</summary>
    private EntryLeaf Own(int number)
    {
        var leaf = _leaves[number];
        return leaf.Age == _age ? leaf : _leaves[number] = leaf.CopyFor(_age);
    }

    private bool WalkForward(KeyRange range, IEntryCollector collector)
    {
        var (number, index) = LowerBound(range.Low);
        var end = range.High is null ? ulong.MaxValue : EntryKey.HashOf(range.High);
        for (; number < _leaves.Count; number++, index = 0)
        {
            var leaf = _leaves[number];
            for (; index < leaf.Count; index++)
            {
                ref readonly var entry = ref leaf.Entries[index];
                if (range.High is not null && entry.CompareTo(end, range.High) >= 0)
                    return true;
                if (!collector.Add(entry))
                    return false;
            }
        }
        return true;
    }

    private bool WalkBackward(KeyRange range, IEntryCollector collector)
    {
        var (number, index) = range.High is null ? (_leaves.Count - 1, _leaves[^1].Count) : LowerBound(range.High);
        var start = EntryKey.HashOf(range.Low);
        while (true)
        {
            if (--index < 0)
            {
                if (--number < 0)
                    return true;
                index = _leaves[number].Count;
                continue;
            }
            ref readonly var entry = ref _leaves[number].Entries[index];
            if (entry.CompareTo(start, range.Low) < 0)
                return true;
            if (!collector.Add(entry))
                return false;
        }
    }

    /// <summary>Where the first entry at or behind the key stands.</summary>
    private (int Leaf, int Index) LowerBound(byte[] key)
    {
        var hash = EntryKey.HashOf(key);
        var number = LeafOf(hash, key);
        _leaves[number].Search(hash, key, out var index);
        return (number, index);
    }

    /// <summary>The last leaf whose first entry is not behind the key.</summary>
    private int LeafOf(ulong hash, ReadOnlySpan<byte> key)
    {
        int low = 0, high = _leaves.Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (_leaves[middle].Entries[0].CompareTo(hash, key) <= 0)
                low = middle;
            else
                high = middle - 1;
        }
        return low;
    }
}
