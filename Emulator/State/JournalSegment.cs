using System.Buffers.Binary;
using System.Globalization;

namespace Acinaces.Emulator.State;

/// <summary>The head of a segment file: what it is, its number, and how long the one before it was when it was closed.</summary>
internal readonly record struct JournalSegment(int Number, long PreviousLength)
{
    public const int HeaderBytes = 28;
    private const uint FormatVersion = 3;
    private static ReadOnlySpan<byte> Magic => "ACINJRNL"u8;

    public static string PathOf(string folder, int number) => Path.Combine(folder, number.ToString("D6", CultureInfo.InvariantCulture) + ".log");

    public byte[] ToBytes()
    {
        var header = new byte[HeaderBytes];
        Magic.CopyTo(header);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(8), FormatVersion);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(12), Number);
        BinaryPrimitives.WriteInt64LittleEndian(header.AsSpan(16), PreviousLength);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(24), JournalRecord.Crc32C(header.AsSpan(0, 24)));
        return header;
    }

    /// <exception cref="JournalDamageException">The head is not one, or belongs to another place.</exception>
    public static JournalSegment Read(string file, ReadOnlySpan<byte> content, int expectedNumber)
    {
        if (content.Length < HeaderBytes || !content.StartsWith(Magic)) throw new JournalDamageException(file, 0, "This is not a journal segment.");
        if (BinaryPrimitives.ReadUInt32LittleEndian(content[24..]) != JournalRecord.Crc32C(content[..24])) throw new JournalDamageException(file, 0, "The head of the segment is damaged.");
        var version = BinaryPrimitives.ReadUInt32LittleEndian(content[8..]);
        if (version is 0 or > FormatVersion) throw new IOException($"{file} has journal format {version}; this emulator reads formats up to {FormatVersion}. Use the version that wrote it.");
        var number = BinaryPrimitives.ReadInt32LittleEndian(content[12..]);
        if (number != expectedNumber) throw new JournalDamageException(file, 12, $"The segment says it is number {number}.");
        return new JournalSegment(number, BinaryPrimitives.ReadInt64LittleEndian(content[16..]));
    }
}
