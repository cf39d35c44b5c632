using Acinaces.Emulator.DynamoDb.Storage;

namespace Acinaces.Emulator.DynamoDb.Vectors;

/// <summary>The order of places in a store: that of their bytes.</summary>
internal sealed class EntryKeyOrder : IComparer<EntryKey>
{
    public static readonly EntryKeyOrder Instance = new();

    public int Compare(EntryKey x, EntryKey y) => x.Bytes.AsSpan().SequenceCompareTo(y.Bytes);
}
