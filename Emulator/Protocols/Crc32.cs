using System.Buffers.Binary;

namespace Acinaces.Emulator.Protocols;

/// <summary>CRC-32 as in Ethernet and gzip (reflected polynomial EDB88320), eight bytes a step.</summary>
internal static class Crc32
{
    private const int Slices = 8;
    private static readonly uint[] Table = BuildTable();

    public static uint Compute(ReadOnlySpan<byte> data)
    {
        var table = Table;
        var crc = 0xFFFFFFFFu;
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
        return ~crc;
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
