using Acinaces.Adapters.Stores;
using Acinaces.Domain.Exchanges;
using Acinaces.Domain.Orders;
using Acinaces.Domain.Trading;

namespace Acinaces.Adapters.Tests.Stores;

/// <summary>What an order of 10 units that reserved an amount of 10 adds to a limit.</summary>
public sealed class LimitExposureTests
{
    private static Order Order(OrderSide side, OrderStatus status, decimal filled) => new()
    {
        OrderId = new OrderId("acn-1"),
        TenantId = "t",
        StrategyId = "s",
        ExchangeId = ExchangeId.Binance,
        Mode = TradingMode.Paper,
        AssetId = "BTCUSDT",
        Side = side,
        OrderType = OrderType.Limit,
        Quantity = 10m,
        TimeInForce = TimeInForce.Gtc,
        IdempotencyKey = "k",
        Status = status,
        Fills = filled == 0m ? [] : [new Fill("e1", filled, 1m, 0m, "BTC", DateTimeOffset.UnixEpoch)],
        CreatedAt = DateTimeOffset.UnixEpoch,
        UpdatedAt = DateTimeOffset.UnixEpoch,
    };

    [Theory]
    [InlineData(OrderStatus.Open, 0, 0, 10, 0)]
    [InlineData(OrderStatus.PartiallyFilled, 4, 4, 10, 4)]
    [InlineData(OrderStatus.Filled, 10, 10, 10, 10)]
    [InlineData(OrderStatus.Cancelled, 4, 4, 4, 4)]
    [InlineData(OrderStatus.Rejected, 0, 0, 0, 0)]
    public void A_buy(OrderStatus status, int filled, int current, int ifBought, int ifSold) =>
        Assert.Equal(new LimitExposure(current, ifBought, ifSold), LimitExposure.Of(Order(OrderSide.Buy, status, filled), 10m, 10m));

    [Theory]
    [InlineData(OrderStatus.Open, 0, 0, 0, -10)]
    [InlineData(OrderStatus.PartiallyFilled, 4, -4, -4, -10)]
    [InlineData(OrderStatus.Cancelled, 4, -4, -4, -4)]
    public void A_sale(OrderStatus status, int filled, int current, int ifBought, int ifSold) =>
        Assert.Equal(new LimitExposure(current, ifBought, ifSold), LimitExposure.Of(Order(OrderSide.Sell, status, filled), 10m, 10m));

    /// <summary>Four of ten are filled and the rest is made one: five in all.</summary>
    [Fact]
    public void What_was_made_smaller_gives_back_the_difference_at_once() =>
        Assert.Equal(new LimitExposure(4m, 5m, 4m), LimitExposure.Of(Order(OrderSide.Buy, OrderStatus.PartiallyFilled, 4m) with { Quantity = 5m }, 10m, 10m));
}
