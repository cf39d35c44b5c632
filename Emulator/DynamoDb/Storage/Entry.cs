using Acinaces.Emulator.DynamoDb.Model;

namespace Acinaces.Emulator.DynamoDb.Storage;

/// <summary>An item under its key. The hash repeats the key's first bytes so that most comparisons touch no other memory.</summary>
internal readonly record struct Entry(ulong Hash, byte[] Key, Item Item)
{
    public int CompareTo(ulong hash, ReadOnlySpan<byte> key)
    {
        var byHash = Hash.CompareTo(hash);
        return byHash != 0 ? byHash : Key.AsSpan().SequenceCompareTo(key);
    }
}
