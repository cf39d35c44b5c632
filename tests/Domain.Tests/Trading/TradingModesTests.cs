using Acinaces.Domain.Trading;

namespace Acinaces.Domain.Tests.Trading;

public sealed class TradingModesTests
{
    [Fact]
    public void Paper_needs_nothing() => Assert.Empty(TradingModes.Objections(new ModeRequest(default, false, false, false)));

    [Theory]
    [InlineData(true, true, true, 0)]
    [InlineData(false, true, true, 1)]
    [InlineData(true, false, true, 1)]
    [InlineData(true, true, false, 1)]
    [InlineData(false, false, false, 3)]
    public void Real_money_needs_environment_credentials_and_flag_together(bool environment, bool credentials, bool flag, int objections) =>
        Assert.Equal(objections, TradingModes.Objections(new ModeRequest(TradingMode.Live, environment, credentials, flag)).Count);

    [Fact]
    public void A_sandbox_needs_credentials_only()
    {
        Assert.Single(TradingModes.Objections(new ModeRequest(TradingMode.Sandbox, false, HasCredentials: false, false)));
        Assert.Empty(TradingModes.Objections(new ModeRequest(TradingMode.Sandbox, false, HasCredentials: true, false)));
    }

    [Fact]
    public void A_mode_nobody_taught_us_is_refused() => Assert.NotEmpty(TradingModes.Objections(new ModeRequest((TradingMode)9, true, true, true)));
}
