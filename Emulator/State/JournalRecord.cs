using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Acinaces.Emulator.State;

/// <summary>
/// A record as it lies in a segment: length (4), stream (1), check of these five (4), check of the content (4), content.
/// The header has a check of its own, so that a damaged length cannot pass for a record whose end was never written.
/// </summary>
internal static class JournalRecord
{
    public const int HeaderBytes = 13;
    public const int MaxContentBytes = 256 * 1024 * 1024;
    private const int CheckedHeaderBytes = 5;

    /// <param name="target">Takes the header and the content.</param>
    public static void Write(Span<byte> target, byte stream, ReadOnlySpan<byte> content)
    {
        BinaryPrimitives.WriteInt32LittleEndian(target, content.Length);
        target[4] = stream;
        BinaryPrimitives.WriteUInt32LittleEndian(target[CheckedHeaderBytes..], Crc32C(target[..CheckedHeaderBytes]));
        BinaryPrimitives.WriteUInt32LittleEndian(target[9..], Crc32C(content));
        content.CopyTo(target[HeaderBytes..]);
    }

    /// <summary>What lies at the start of <paramref name="source"/>, which reaches to the end of the segment.</summary>
    public static JournalRecordState Inspect(ReadOnlySpan<byte> source, out byte stream, out ReadOnlySpan<byte> content)
    {
        stream = 0;
        content = default;
        if (source.Length < HeaderBytes) return JournalRecordState.Incomplete;
        if (BinaryPrimitives.ReadUInt32LittleEndian(source[CheckedHeaderBytes..]) != Crc32C(source[..CheckedHeaderBytes]))
        {
            // A file system may have grown the file without writing it before the power went.
            return source.ContainsAnyExcept((byte)0) ? JournalRecordState.Damaged : JournalRecordState.Incomplete;
        }
        var length = BinaryPrimitives.ReadInt32LittleEndian(source);
        if (length is < 0 or > MaxContentBytes) return JournalRecordState.Damaged;
        if (source.Length - HeaderBytes < length) return JournalRecordState.Incomplete;
        stream = source[4];
        content = source.Slice(HeaderBytes, length);
        return BinaryPrimitives.ReadUInt32LittleEndian(source[9..]) == Crc32C(content) ? JournalRecordState.Whole : JournalRecordState.Damaged;
    }

    public static uint Crc32C(ReadOnlySpan<byte> data)
    {
        var crc = 0xFFFFFFFFu;
        foreach (var eight in MemoryMarshal.Cast<byte, ulong>(data)) crc = BitOperations.Crc32C(crc, eight);
        foreach (var one in data[(data.Length & ~7)..]) crc = BitOperations.Crc32C(crc, one);
        return ~crc;
    }
}
