using Acinaces.Emulator.DynamoDb.Model;

namespace Acinaces.Emulator.DynamoDb.Storage;

/// <summary>A contiguous run of keys.</summary>
/// <param name="Low">First key inside; empty for the very beginning.</param>
/// <param name="High">First key behind. Absent: there is no end.</param>
internal readonly record struct KeyRange(byte[] Low, byte[]? High)
{
    public static readonly KeyRange All = new([], null);

    /// <summary>All keys that begin with the given bytes.</summary>
    public static KeyRange BeginningWith(byte[] prefix) => new(prefix, Behind(prefix));

    /// <summary>The part of a hash space that one of several parallel scans reads.</summary>
    public static KeyRange Segment(int segment, int totalSegments) => new(
        Boundary(segment, totalSegments) ?? [], Boundary(segment + 1, totalSegments));

    public KeyRange After(EntryKey key)
    {
        // The smallest key greater than the given one, as no key is the beginning of another.
        var next = new byte[key.Bytes.Length + 1];
        key.Bytes.CopyTo(next, 0);
        return this with { Low = next };
    }

    public KeyRange Before(EntryKey key) => this with { High = key.Bytes };

    public bool Contains(EntryKey key) =>
        key.Bytes.AsSpan().SequenceCompareTo(Low) >= 0 && (High is null || key.Bytes.AsSpan().SequenceCompareTo(High) < 0);

    /// <summary>Whether some key could lie in both.</summary>
    public bool Meets(KeyRange other) => Begins(Low, other.High) && Begins(other.Low, High);

    /// <summary>The first key behind all those that begin with the given bytes; absent when there is none.</summary>
    public static byte[]? Behind(ReadOnlySpan<byte> prefix)
    {
        var last = prefix.LastIndexOfAnyExcept((byte)0xFF);
        if (last < 0)
            return null;
        var next = prefix[..(last + 1)].ToArray();
        next[last]++;
        return next;
    }

    /// <summary>Keys of one partition followed by one sort key value.</summary>
    public static byte[] WithSort(byte[] partition, AttributeValue sort)
    {
        var writer = new KeyWriter(stackalloc byte[256]);
        writer.AppendRaw(partition);
        writer.Append(sort);
        return writer.Written.ToArray();
    }

    /// <summary>Keys of one partition whose sort key begins with a value.</summary>
    public static byte[] WithSortBeginning(byte[] partition, AttributeValue beginning)
    {
        var writer = new KeyWriter(stackalloc byte[256]);
        writer.AppendRaw(partition);
        writer.AppendBeginning(beginning);
        return writer.Written.ToArray();
    }

    private static bool Begins(byte[] low, byte[]? high) => high is null || low.AsSpan().SequenceCompareTo(high) < 0;

    private static byte[]? Boundary(int segment, int totalSegments)
    {
        if (segment == 0 || segment == totalSegments)
            return null;
        var hash = (ulong)((UInt128)(uint)segment * (UInt128.One << 64) / (uint)totalSegments);
        var writer = new KeyWriter(stackalloc byte[sizeof(ulong)]);
        writer.AppendHash(hash);
        return writer.Written.ToArray();
    }
}
