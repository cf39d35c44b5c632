using System.Buffers.Binary;
using System.Collections.Concurrent;

namespace Acinaces.Emulator.S3.Model;

/// <summary>A reflected CRC of 32 or 64 bits that begins and ends inverted, eight bytes a step.</summary>
internal sealed class CyclicChecksum(int bits, ulong polynomial) : RunningChecksum
{
    private const int Slices = 8;
    private static readonly ConcurrentDictionary<ulong, ulong[]> Tables = new();
    private readonly ulong[] _table = Tables.GetOrAdd(polynomial, BuildTable);
    private readonly ulong _mask = bits == 64 ? ulong.MaxValue : uint.MaxValue;
    private ulong _state = bits == 64 ? ulong.MaxValue : uint.MaxValue;

    public override void Append(ReadOnlySpan<byte> bytes)
    {
        var table = _table;
        var state = _state;
        while (bytes.Length >= Slices)
        {
            var word = BinaryPrimitives.ReadUInt64LittleEndian(bytes) ^ state;
            state = table[(7 * 256) + (int)(word & 0xFF)] ^ table[(6 * 256) + (int)((word >> 8) & 0xFF)]
                ^ table[(5 * 256) + (int)((word >> 16) & 0xFF)] ^ table[(4 * 256) + (int)((word >> 24) & 0xFF)]
                ^ table[(3 * 256) + (int)((word >> 32) & 0xFF)] ^ table[(2 * 256) + (int)((word >> 40) & 0xFF)]
                ^ table[256 + (int)((word >> 48) & 0xFF)] ^ table[(int)(word >> 56)];
            bytes = bytes[Slices..];
        }
        foreach (var value in bytes) state = (state >> 8) ^ table[(int)((state ^ value) & 0xFF)];
        _state = state;
    }

    public override byte[] ToBytes()
    {
        var result = new byte[bits / 8];
        if (bits == 64) BinaryPrimitives.WriteUInt64BigEndian(result, _state ^ _mask);
        else BinaryPrimitives.WriteUInt32BigEndian(result, (uint)(_state ^ _mask));
        return result;
    }

    private static ulong[] BuildTable(ulong polynomial)
    {
        var table = new ulong[Slices * 256];
        for (var i = 0; i < 256; i++)
        {
            var value = (ulong)i;
            for (var bit = 0; bit < 8; bit++) value = (value & 1) == 0 ? value >> 1 : (value >> 1) ^ polynomial;
            table[i] = value;
        }
        for (var i = 256; i < table.Length; i++) table[i] = (table[i - 256] >> 8) ^ table[(int)(table[i - 256] & 0xFF)];
        return table;
    }
}
