using Acinaces.Domain.Exchanges;
using Acinaces.Domain.Orders;
using Acinaces.Domain.Positions;

namespace Acinaces.Domain.Tests.Positions;

public sealed class RealizedLossTests
{
    private static readonly Position _long = Position.Empty("BTC-USDT", ExchangeId.Binance) with { Quantity = 4m, AverageEntryPrice = 100m, RealizedPnl = 7m };

    [Fact]
    public void A_sale_below_the_entry_price_loses_its_share_of_what_had_been_paid() =>
        // 2 at 100 cost 200 and brought 180: 20 of 200.
        Assert.Equal(10m, RealizedLoss.PercentOf(_long, [Given.Execution("e1", OrderSide.Sell, 2m, 90m)]));

    [Fact]
    public void Several_fills_are_taken_together() =>
        // 1 at 90 loses 10, 1 at 104 wins 4: 6 of 200.
        Assert.Equal(3m, RealizedLoss.PercentOf(_long, [Given.Execution("e1", OrderSide.Sell, 1m, 90m), Given.Execution("e2", OrderSide.Sell, 1m, 104m)]));

    [Fact]
    public void Buying_back_a_short_position_dearer_is_a_loss() =>
        Assert.Equal(20m, RealizedLoss.PercentOf(_long with { Quantity = -1m }, [Given.Execution("e1", OrderSide.Buy, 1m, 120m)]));

    [Fact]
    public void Gains_and_purchases_lose_nothing()
    {
        Assert.Null(RealizedLoss.PercentOf(_long, [Given.Execution("e1", OrderSide.Sell, 1m, 110m)]));
        Assert.Null(RealizedLoss.PercentOf(_long, [Given.Execution("e1", OrderSide.Buy, 1m, 50m)]));
    }
}
