namespace Acinaces.Emulator.DynamoDb.Storage;

/// <summary>A short sorted array of entries. Belongs to the store's present age; one of an earlier age is shared and must be copied before it is changed.</summary>
internal sealed class EntryLeaf(long age)
{
    public const int Capacity = 128;

    public long Age { get; } = age;

    public Entry[] Entries { get; private set; } = new Entry[4];

    public int Count { get; private set; }

    public bool Search(ulong hash, ReadOnlySpan<byte> key, out int index)
    {
        int low = 0, high = Count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = Entries[middle].CompareTo(hash, key);
            if (order == 0)
            {
                index = middle;
                return true;
            }
            if (order < 0)
                low = middle + 1;
            else
                high = middle - 1;
        }
        index = low;
        return false;
    }

    public void Insert(int index, Entry entry)
    {
        if (Count == Entries.Length)
        {
            var larger = new Entry[Math.Min(Capacity, Entries.Length * 2)];
            Array.Copy(Entries, larger, Count);
            Entries = larger;
        }
        Array.Copy(Entries, index, Entries, index + 1, Count - index);
        Entries[index] = entry;
        Count++;
    }

    public void RemoveAt(int index)
    {
        Count--;
        Array.Copy(Entries, index + 1, Entries, index, Count - index);
        Entries[Count] = default;
    }

    public EntryLeaf Split(int at)
    {
        var rest = new EntryLeaf(Age) { Entries = new Entry[Capacity], Count = Count - at };
        Array.Copy(Entries, at, rest.Entries, 0, rest.Count);
        Array.Clear(Entries, at, rest.Count);
        Count = at;
        return rest;
    }

    public EntryLeaf CopyFor(long age) => new(age) { Entries = (Entry[])Entries.Clone(), Count = Count };
}
