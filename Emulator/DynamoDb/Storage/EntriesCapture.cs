namespace Acinaces.Emulator.DynamoDb.Storage;

/// <summary>The entries of a store as they were at one instant; shares them with it. Never changes.</summary>
internal sealed class EntriesCapture(EntryLeaf[] leaves, int count, long bytes)
{
    public IReadOnlyList<EntryLeaf> Leaves => leaves;

    public int Count => count;

    /// <summary>Sum of the sizes of the entries, as the store counted them.</summary>
    public long Bytes => bytes;

    /// <summary>In key order.</summary>
    public IEnumerable<Entry> Entries
    {
        get
        {
            foreach (var leaf in leaves)
            {
                for (var i = 0; i < leaf.Count; i++)
                    yield return leaf.Entries[i];
            }
        }
    }
}
