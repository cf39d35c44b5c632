using Acinaces.Emulator.Signing;

namespace Acinaces.Emulator.Tests.Signing;

public sealed class SigningTimeTests
{
    [Fact]
    public void Reads_what_it_writes()
    {
        var instant = new DateTimeOffset(2024, 2, 29, 23, 59, 58, TimeSpan.Zero);

        Assert.Equal("20240229T235958Z", SigningTime.Text(instant));
        Assert.True(SigningTime.TryParse("20240229T235958Z", out var read));
        Assert.Equal(instant, read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("20240229T235958")]
    [InlineData("20240229T235958z")]
    [InlineData("20240229 235958Z")]
    [InlineData("2024022 T235958Z")]
    [InlineData("20230229T000000Z")]
    [InlineData("20241301T000000Z")]
    [InlineData("20240001T000000Z")]
    [InlineData("20240100T000000Z")]
    [InlineData("00000101T000000Z")]
    [InlineData("20240101T240000Z")]
    [InlineData("20240101T006000Z")]
    [InlineData("20240101T000060Z")]
    [InlineData("+0240101T000000Z")]
    public void Refuses_what_is_no_instant(string text) => Assert.False(SigningTime.TryParse(text, out _));
}
