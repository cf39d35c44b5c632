using Acinaces.Simulators.Matching;
using static Acinaces.Simulators.Tests.Matching.Bench;

namespace Acinaces.Simulators.Tests.Matching;

public sealed class StopOrderTests
{
    private readonly Bench _bench = new();
    private readonly Account _alice = Trader("alice", rate: 0m);
    private readonly Account _market = Trader("market", @base: 100_000m, quote: 10_000_000m, rate: 0m);

    public StopOrderTests() => TradeAt(100m);

    [Theory]
    [InlineData(OrderType.StopLoss, Side.Sell, 101)]
    [InlineData(OrderType.StopLoss, Side.Buy, 99)]
    [InlineData(OrderType.TakeProfit, Side.Sell, 99)]
    [InlineData(OrderType.TakeProfit, Side.Buy, 101)]
    [InlineData(OrderType.StopLoss, Side.Sell, 100)]
    public void A_trigger_on_the_wrong_side_of_the_market_is_refused(object type, object side, int stop) =>
        Assert.Equal(RejectionKind.WouldTriggerImmediately, _bench.Refuse(_alice, Stop((OrderType)type, (Side)side, stop)).Kind);

    [Theory]
    [InlineData(OrderType.StopLoss, Side.Sell, 95, 95.01, 95)]
    [InlineData(OrderType.TakeProfit, Side.Buy, 95, 95.01, 95)]
    [InlineData(OrderType.StopLoss, Side.Buy, 105, 104.99, 105)]
    [InlineData(OrderType.TakeProfit, Side.Sell, 105, 104.99, 105)]
    public void It_fires_at_the_stop_price_and_not_before(object type, object side, int stop, double before, int at)
    {
        var order = _bench.Accept(_alice, Stop((OrderType)type, (Side)side, stop));
        TradeAt((decimal)before);
        Assert.False(order.IsWorking);
        _bench.Accept(_market, Limit(((Side)side).Opposite, 5m, (Side)side == Side.Sell ? 50m : 150m));   // what the order will meet
        TradeAt(at);
        Assert.Equal((OrderStatus.Filled, 2m), (order.Status, order.Executed));
    }

    [Fact]
    public void A_trailing_sell_stop_follows_the_price_up_and_fires_on_the_way_down()
    {
        var order = _bench.Accept(_alice, Stop(OrderType.StopLoss, Side.Sell, 0m) with { TrailingDelta = 100 });   // 1 %
        TradeAt(110m);              // the trigger moves to 108.9
        TradeAt(108.91m);
        Assert.False(order.IsWorking);
        _bench.Accept(_market, Limit(Side.Buy, 5m, 50m));
        TradeAt(108.9m);
        Assert.Equal(OrderStatus.Filled, order.Status);
    }

    [Fact]
    public void A_trailing_order_with_a_stop_price_starts_to_follow_when_that_is_touched()
    {
        var order = _bench.Accept(_alice, Stop(OrderType.StopLoss, Side.Sell, 105m) with { TrailingDelta = 100 });
        TradeAt(90m);               // 10 % down, but it is not following yet
        Assert.False(order.IsWorking);
        TradeAt(105m);              // now it is, and fires at 103.95
        _bench.Accept(_market, Limit(Side.Buy, 5m, 50m));
        TradeAt(103.96m);
        Assert.False(order.IsWorking);
        TradeAt(103.95m);
        Assert.Equal(OrderStatus.Filled, order.Status);
    }

    [Fact]
    public void A_stop_limit_rests_at_its_limit_once_fired_and_keeps_its_funds_locked()
    {
        var order = _bench.Accept(_alice, Limit(Side.Buy, 2m, 104m) with { Type = OrderType.StopLossLimit, StopPrice = 105m });
        Assert.Equal(208m, _alice.Of("QUOTE").Locked);
        TradeAt(105m);
        Assert.Equal((true, OrderStatus.New), (order.IsWorking, order.Status));
        Assert.Equal(104m, _bench.Engine.Bids.Best?.Price);
        Assert.Equal(208m, _alice.Of("QUOTE").Locked);
        _bench.Engine.Cancel(order, _bench.NowMs);
        Assert.Equal((100_000m, 0m), (_alice.Of("QUOTE").Free, _alice.Of("QUOTE").Locked));
    }

    [Fact]
    public void One_trigger_sets_off_the_next()
    {
        _bench.Accept(_market, Limit(Side.Buy, 2m, 94m));
        _bench.Accept(_market, Limit(Side.Buy, 2m, 90m));
        var first = _bench.Accept(_alice, Stop(OrderType.StopLoss, Side.Sell, 95m));   // trades at 94
        var second = _bench.Accept(_alice, Stop(OrderType.StopLoss, Side.Sell, 94m));  // which sets this one off
        TradeAt(95m);
        Assert.Equal((OrderStatus.Filled, 188m), (first.Status, first.ExecutedQuote));
        Assert.Equal((OrderStatus.Filled, 180m), (second.Status, second.ExecutedQuote));
    }

    [Fact]
    public void A_fired_buy_that_can_no_longer_be_paid_expires()
    {
        var poor = Trader("poor", @base: 0m, quote: 210m, rate: 0m);
        var order = _bench.Accept(poor, Stop(OrderType.StopLoss, Side.Buy, 105m));   // locks 2 x 105 = 210
        _bench.Accept(_market, Limit(Side.Sell, 5m, 120m));
        TradeAt(105m);
        Assert.Equal((OrderStatus.Expired, ExpiryReason.Rejected, 0m), (order.Status, order.ExpiryReason, order.Executed));
        Assert.Equal((210m, 0m), (poor.Of("QUOTE").Free, poor.Of("QUOTE").Locked));
    }

    private static NewOrder Stop(OrderType type, Side side, decimal stop) =>
        new() { ClientOrderId = "", Side = side, Type = type, Quantity = 2m, StopPrice = stop };

    private void TradeAt(decimal price)
    {
        var other = Trader("other", rate: 0m);
        // A better bid or ask may stand in the way, so the maker sells first and the taker buys at exactly that price.
        var bid = _bench.Engine.Bids.Best?.Price;
        if (bid is not null && bid >= price) _bench.Accept(other, Limit(Side.Sell, 0.001m, price));
        else
        {
            _bench.Accept(other, Limit(Side.Sell, 0.001m, price));
            _bench.Accept(_market, Limit(Side.Buy, 0.001m, price, TimeInForce.ImmediateOrCancel));
        }
    }
}
