using Acinaces.Domain.Orders;
using Acinaces.Domain.Risk;

namespace Acinaces.Domain.Tests.Risk;

public sealed class VolatilityTests
{
    private static readonly VolatilityConfig _config = new();

    [Theory]
    [InlineData(19, VolatilityLevel.Low, 0)]
    [InlineData(20, VolatilityLevel.Normal, 0)]
    [InlineData(50, VolatilityLevel.High, 50)]
    [InlineData(79, VolatilityLevel.High, 50)]
    [InlineData(80, VolatilityLevel.Extreme, 100)]
    public void A_rise_counts_at_once(int index, VolatilityLevel level, int throttle)
    {
        var view = Volatility.Update(VolatilityView.Calm, index, _config, Given.Noon);
        Assert.Equal((level, (decimal)throttle), (view.Level, view.ThrottlePercent));
    }

    [Fact]
    public void A_fall_counts_after_the_whole_cooldown()
    {
        var extreme = Volatility.Update(VolatilityView.Calm, 90m, _config, Given.Noon);
        var calmer = Volatility.Update(extreme, 10m, _config, Given.Noon.AddMinutes(1));
        Assert.Equal((VolatilityLevel.Extreme, 100m, Given.Noon.AddMinutes(1)), (calmer.Level, calmer.ThrottlePercent, calmer.CalmerSince));
        Assert.Equal(VolatilityLevel.Extreme, Volatility.Update(calmer, 10m, _config, Given.Noon.AddMinutes(30)).Level);
        Assert.Equal(VolatilityLevel.Low, Volatility.Update(calmer, 10m, _config, Given.Noon.AddMinutes(31)).Level);
    }

    [Fact]
    public void A_rise_during_the_cooldown_starts_it_anew()
    {
        var calmer = Volatility.Update(Volatility.Update(VolatilityView.Calm, 90m, _config, Given.Noon), 10m, _config, Given.Noon.AddMinutes(1));
        var up = Volatility.Update(calmer, 85m, _config, Given.Noon.AddMinutes(20));
        Assert.Null(up.CalmerSince);
        Assert.Equal(VolatilityLevel.Extreme, Volatility.Update(up, 10m, _config, Given.Noon.AddMinutes(40)).Level);
    }

    [Fact]
    public void A_wild_market_shuts_purchases_out_and_lets_sales_through()
    {
        var extreme = Volatility.Update(VolatilityView.Calm, 90m, _config, Given.Noon);
        Assert.False(VolatilityCheck.Run(Given.Proposal(), extreme).Passed);
        Assert.True(VolatilityCheck.Run(Given.Proposal(side: OrderSide.Sell), extreme).Passed);
        Assert.True(VolatilityCheck.Run(Given.Proposal(side: OrderSide.Sell), new Reading<VolatilityView>.Unknown("down")).Passed);
    }

    [Fact]
    public void A_restless_market_halves_orders() =>
        Assert.Equal(1.5m, Volatility.Update(VolatilityView.Calm, 60m, _config, Given.Noon).Throttle(3m));
}
