using System.Buffers.Binary;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Acinaces.Emulator.Protocols;

/// <summary>CRC-32 as in Ethernet and gzip (reflected polynomial EDB88320): sixteen bytes a step where the processor multiplies without carries, else eight.</summary>
internal static class Crc32
{
    private const int Slices = 8;
    private const int FoldedBytes = 16;
    private static readonly uint[] Table = BuildTable();

    // x^160 and x^96 modulo the polynomial, reflected: what moves each half of a block to where the next block lies.
    private static readonly Vector128<long> Fold = Vector128.Create(0x1751997D0L, 0x0CCAA009EL);

    public static uint Compute(ReadOnlySpan<byte> data)
    {
        if (!Pclmulqdq.IsSupported || data.Length < 2 * FoldedBytes) return ~ByTable(~0u, data);
        Span<byte> rest = stackalloc byte[FoldedBytes];
        var folded = FoldBlocks(data);
        folded.AsByte().CopyTo(rest);
        return ~ByTable(ByTable(0, rest), data[^(data.Length % FoldedBytes)..]);
    }

    /// <summary>The check of <paramref name="data"/> step by step from that of what lies before it, neither inverted.</summary>
    internal static uint ByTable(uint crc, ReadOnlySpan<byte> data)
    {
        var table = Table;
        while (data.Length >= Slices)
        {
            var low = BinaryPrimitives.ReadUInt32LittleEndian(data) ^ crc;
            var high = BinaryPrimitives.ReadUInt32LittleEndian(data[4..]);
            crc = table[(7 * 256) + (int)(low & 0xFF)] ^ table[(6 * 256) + (int)((low >> 8) & 0xFF)]
                ^ table[(5 * 256) + (int)((low >> 16) & 0xFF)] ^ table[(4 * 256) + (int)(low >> 24)]
                ^ table[(3 * 256) + (int)(high & 0xFF)] ^ table[(2 * 256) + (int)((high >> 8) & 0xFF)]
                ^ table[256 + (int)((high >> 16) & 0xFF)] ^ table[(int)(high >> 24)];
            data = data[Slices..];
        }
        foreach (var value in data) crc = (crc >> 8) ^ table[(int)((crc ^ value) & 0xFF)];
        return crc;
    }

    /// <summary>Sixteen bytes that have the same check as all whole blocks together, once the initial value is in them.</summary>
    private static Vector128<long> FoldBlocks(ReadOnlySpan<byte> data)
    {
        var folded = Vector128.Create(data[..FoldedBytes]).AsInt64() ^ Vector128.CreateScalar(0xFFFFFFFFL);
        for (var at = FoldedBytes; at <= data.Length - FoldedBytes; at += FoldedBytes)
        {
            var moved = Pclmulqdq.CarrylessMultiply(folded, Fold, 0x00) ^ Pclmulqdq.CarrylessMultiply(folded, Fold, 0x11);
            folded = moved ^ Vector128.Create(data.Slice(at, FoldedBytes)).AsInt64();
        }
        return folded;
    }

    private static uint[] BuildTable()
    {
        var table = new uint[Slices * 256];
        for (var i = 0; i < 256; i++)
        {
            var value = (uint)i;
            for (var bit = 0; bit < 8; bit++) value = (value & 1) == 0 ? value >> 1 : (value >> 1) ^ 0xEDB88320u;
            table[i] = value;
        }
        for (var i = 256; i < table.Length; i++) table[i] = (table[i - 256] >> 8) ^ table[(int)(table[i - 256] & 0xFF)];
        return table;
    }
}
