using Acinaces.Emulator.Protocols;

namespace Acinaces.Emulator.Tests.Protocols;

public sealed class Crc32Tests
{
    [Fact]
    public void Of_the_standard_check_text_is_CBF43926() => Assert.Equal(0xCBF43926u, Crc32.Compute("123456789"u8));

    [Fact]
    public void Of_nothing_is_zero() => Assert.Equal(0u, Crc32.Compute([]));

    [Fact]
    public void Of_a_longer_text_as_gzip_computes_it() => Assert.Equal(0x414FA339u, Crc32.Compute("The quick brown fox jumps over the lazy dog"u8));

    [Fact]
    public void Is_the_remainder_of_the_polynomial_at_every_length()
    {
        var data = new byte[300];
        new Random(20261122).NextBytes(data);
        for (var length = 0; length <= data.Length; length++) Assert.Equal(BitByBit(data.AsSpan(0, length)), Crc32.Compute(data.AsSpan(0, length)));
    }

    [Fact]
    public void The_table_alone_gives_the_same()
    {
        var data = new byte[300];
        new Random(20261123).NextBytes(data);
        for (var length = 0; length <= data.Length; length++) Assert.Equal(BitByBit(data.AsSpan(0, length)), ~Crc32.ByTable(~0u, data.AsSpan(0, length)));
    }

    /// <summary>Long division, one bit after the other.</summary>
    private static uint BitByBit(ReadOnlySpan<byte> data)
    {
        var remainder = 0xFFFFFFFFu;
        foreach (var value in data)
        {
            remainder ^= value;
            for (var bit = 0; bit < 8; bit++) remainder = (remainder & 1) == 0 ? remainder >> 1 : (remainder >> 1) ^ 0xEDB88320u;
        }
        return ~remainder;
    }
}
