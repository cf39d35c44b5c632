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
}
