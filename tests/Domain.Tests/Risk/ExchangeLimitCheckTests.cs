using Acinaces.Domain.Risk;

namespace Acinaces.Domain.Tests.Risk;

public sealed class ExchangeLimitCheckTests
{
    private static readonly ExchangeLimits _limits = new()
    {
        MinOrderSize = 0.01m,
        MaxOrderSize = 10m,
        MinPrice = 1m,
        MaxPrice = 1000m,
        MaxPriceDeviationPercent = 10m,
        TickSize = 0.05m,
        LotSize = 0.01m,
    };

    [Theory]
    [InlineData("1", "100", true)]
    [InlineData("0.01", "110", true)]
    [InlineData("10", "90", true)]
    [InlineData("0.009", "100", false)]
    [InlineData("10.01", "100", false)]
    [InlineData("1.005", "100", false)]
    [InlineData("1", "100.01", false)]
    [InlineData("1", "110.05", false)]
    [InlineData("1", "89.95", false)]
    [InlineData("1", "0.95", false)]
    [InlineData("1", "1000.05", false)]
    public void Size_price_tick_lot_and_deviation_are_held_against_the_exchange(string quantity, string price, bool passes) =>
        Assert.Equal(passes, ExchangeLimitCheck.Run(Given.Proposal(Number(quantity)) with { Price = Number(price) }, _limits, 100m).Passed);

    [Fact]
    public void Several_faults_are_told_together()
    {
        var check = ExchangeLimitCheck.Run(Given.Proposal(10.005m) with { Price = 100.01m }, _limits, 100m);
        Assert.Equal(3, check.Message.Split("; ").Length);
    }

    [Fact]
    public void Without_a_last_price_a_bounded_deviation_cannot_be_told() =>
        Assert.False(ExchangeLimitCheck.Run(Given.Proposal(1m), _limits, new Reading<decimal>.Unknown("down")).Passed);

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
