using Acinaces.Simulators.Matching;
using static Acinaces.Simulators.Tests.Matching.Bench;

namespace Acinaces.Simulators.Tests.Matching;

/// <summary>Orders that depend on each other, on a book whose last price is 100.</summary>
public sealed class OrderListTests
{
    private readonly Bench _bench = new();
    private readonly Account _owner = Trader("owner", @base: 10m, quote: 1_000m, rate: 0m);
    private readonly Account _other = Trader("other", rate: 0m);

    public OrderListTests() => TradeAt(100m);

    private MatchingEngine Engine => _bench.Engine;

    private void TradeAt(decimal price)
    {
        _bench.Accept(_other, Limit(Side.Sell, 1m, price));
        _bench.Accept(Trader("third", rate: 0m), Limit(Side.Buy, 1m, price));
    }

    private static NewOrder Leg(string id, OrderType type, Side side, decimal quantity, decimal price = 0m, decimal stop = 0m) =>
        new() { ClientOrderId = id, Side = side, Type = type, Quantity = quantity, Price = price, StopPrice = stop };

    private static NewOrder[] SellPair(decimal quantity) => [Leg("above", OrderType.LimitMaker, Side.Sell, quantity, price: 110m), Leg("below", OrderType.StopLossLimit, Side.Sell, quantity, price: 89m, stop: 90m)];

    private OrderList Accept(NewOrder? working, params NewOrder[] legs) => Assert.IsType<OrderList>(Engine.Place(_owner, new NewOrderList(1, "list", working, legs), _bench.NowMs).List);

    private RejectionKind Refuse(NewOrder? working, params NewOrder[] legs) => Assert.IsType<Rejection>(Engine.Place(_owner, new NewOrderList(1, "list", working, legs), _bench.NowMs).Rejection).Kind;

    [Fact]
    public void Two_legs_are_locked_for_once_and_by_the_dearer_one()
    {
        Accept(null, SellPair(6m));
        Assert.Equal((4m, 6m), (_owner.Of("BASE").Free, _owner.Of("BASE").Locked));

        // A buy at 120 when it rises to 115 needs more than one at 90.
        var buyer = Trader("buyer", quote: 1_000m);
        var pair = new NewOrderList(2, "buy", null, [Leg("b1", OrderType.StopLossLimit, Side.Buy, 2m, price: 120m, stop: 115m), Leg("b2", OrderType.LimitMaker, Side.Buy, 2m, price: 90m)]);
        Assert.NotNull(Engine.Place(buyer, pair, _bench.NowMs).List);
        Assert.Equal((760m, 240m), (buyer.Of("QUOTE").Free, buyer.Of("QUOTE").Locked));
    }

    [Fact]
    public void The_first_fill_of_one_leg_ends_the_other()
    {
        var list = Accept(null, SellPair(6m));
        _bench.Accept(_other, Limit(Side.Buy, 2m, 110m));
        Assert.Equal((OrderStatus.PartiallyFilled, OrderStatus.Expired, ExpiryReason.OcoTrigger), (list.Legs[0].Status, list.Legs[1].Status, list.Legs[1].ExpiryReason));
        Assert.Equal((4m, 4m, 1_220m), (_owner.Of("BASE").Free, _owner.Of("BASE").Locked, _owner.Of("QUOTE").Free));
        Assert.False(list.IsDone);
        _bench.Accept(_other, Limit(Side.Buy, 4m, 110m));
        Assert.True(list.IsDone);
        Assert.Equal(0m, _owner.Of("BASE").Locked);
        Assert.Equal(["List 1 started", "List 1 done"], _bench.Heard.Steps.Where(step => step.StartsWith("List", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_leg_that_is_triggered_ends_the_other_and_takes_over_its_lock()
    {
        var list = Accept(null, SellPair(6m));
        TradeAt(90m);
        Assert.Equal((OrderStatus.Expired, OrderStatus.New, true), (list.Legs[0].Status, list.Legs[1].Status, list.Legs[1].IsWorking));
        Assert.Equal(6m, _owner.Of("BASE").Locked);
        Assert.Equal((6m, 0m), (Engine.Asks.QuantityAt(89m), Engine.Asks.QuantityAt(110m)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Who_cancels_one_leg_cancels_both(int leg)
    {
        var list = Accept(null, SellPair(6m));
        Engine.Cancel(list.Legs[leg], _bench.NowMs);
        Assert.All(list.Legs, order => Assert.Equal(OrderStatus.Canceled, order.Status));
        Assert.Equal((10m, 0m), (_owner.Of("BASE").Free, _owner.Of("BASE").Locked));
    }

    [Fact]
    public void Legs_must_stand_on_either_side_of_the_last_price_and_be_paid_for()
    {
        Assert.Equal(RejectionKind.PricesUnrelated, Refuse(null, Leg("a", OrderType.LimitMaker, Side.Sell, 1m, price: 99m), Leg("b", OrderType.StopLoss, Side.Sell, 1m, stop: 90m)));
        Assert.Equal(RejectionKind.PricesUnrelated, Refuse(null, Leg("a", OrderType.LimitMaker, Side.Sell, 1m, price: 110m), Leg("b", OrderType.StopLoss, Side.Sell, 1m, stop: 100m)));
        Assert.Equal(RejectionKind.InsufficientBalance, Refuse(null, SellPair(10.5m)));
        Assert.Equal(RejectionKind.DuplicateOrder, Refuse(null, [.. SellPair(1m).Select(leg => leg with { ClientOrderId = "same" })]));
        Assert.Equal(0m, _owner.Of("BASE").Locked);
    }

    [Fact]
    public void A_leg_waits_until_the_working_order_is_filled_whole_and_locks_nothing_before()
    {
        var list = Accept(Leg("first", OrderType.Limit, Side.Buy, 4m, price: 95m), Leg("then", OrderType.Limit, Side.Sell, 4m, price: 120m));
        Assert.Equal((OrderStatus.New, OrderStatus.PendingNew), (list.Working!.Status, list.Legs[0].Status));
        Assert.Equal((380m, 0m), (_owner.Of("QUOTE").Locked, _owner.Of("BASE").Locked));
        _bench.Accept(_other, Limit(Side.Sell, 3m, 95m));
        Assert.Equal(OrderStatus.PendingNew, list.Legs[0].Status);
        _bench.Accept(_other, Limit(Side.Sell, 1m, 95m));
        Assert.Equal((OrderStatus.Filled, OrderStatus.New, 4m), (list.Working.Status, list.Legs[0].Status, Engine.Asks.QuantityAt(120m)));
        Assert.Equal(4m, _owner.Of("BASE").Locked);
    }

    [Fact]
    public void A_working_order_that_is_filled_at_once_brings_its_pair_in_at_once()
    {
        _bench.Accept(_other, Limit(Side.Sell, 2m, 100m));
        var list = Accept(Leg("first", OrderType.Limit, Side.Buy, 2m, price: 100m), SellPair(2m));
        Assert.Equal([OrderStatus.Filled, OrderStatus.New, OrderStatus.New], list.Orders.Select(order => order.Status));
        Assert.Equal(2m, _owner.Of("BASE").Locked);
        TradeAt(90m);
        Assert.Equal([OrderStatus.Filled, OrderStatus.Expired, OrderStatus.New], list.Orders.Select(order => order.Status));
    }

    [Fact]
    public void With_the_working_order_end_those_that_wait_for_it()
    {
        var cancelled = Accept(Leg("first", OrderType.Limit, Side.Buy, 4m, price: 95m), SellPair(4m));
        Engine.Cancel(cancelled.Working!, _bench.NowMs);
        Assert.All(cancelled.Orders, order => Assert.Equal(OrderStatus.Canceled, order.Status));

        var expired = Accept(Leg("first", OrderType.Limit, Side.Buy, 4m, price: 95m) with { TimeInForce = TimeInForce.ImmediateOrCancel }, SellPair(4m));
        Assert.All(expired.Legs, leg => Assert.Equal((OrderStatus.Expired, ExpiryReason.PhaseOneExpired), (leg.Status, leg.ExpiryReason)));
        Assert.True(expired.IsDone);
        Assert.Equal((1_000m, 0m), (_owner.Of("QUOTE").Free, _owner.Of("QUOTE").Locked));
    }

    [Fact]
    public void A_leg_that_cannot_be_paid_for_when_its_turn_comes_ends()
    {
        _bench.Accept(_other, Limit(Side.Sell, 1m, 100m));
        var list = Accept(Leg("first", OrderType.Limit, Side.Buy, 1m, price: 100m), Leg("then", OrderType.Limit, Side.Sell, 50m, price: 120m));
        Assert.Equal((OrderStatus.Filled, OrderStatus.Expired, ExpiryReason.Rejected), (list.Working!.Status, list.Legs[0].Status, list.Legs[0].ExpiryReason));
        Assert.True(list.IsDone);
    }

    [Fact]
    public void A_pair_that_no_longer_fits_the_market_when_its_turn_comes_ends_whole()
    {
        _bench.Accept(_other, Limit(Side.Sell, 1m, 112m));
        var list = Accept(Leg("first", OrderType.Limit, Side.Buy, 1m, price: 112m), SellPair(1m));
        Assert.All(list.Legs, leg => Assert.Equal((OrderStatus.Expired, ExpiryReason.Rejected), (leg.Status, leg.ExpiryReason)));
        Assert.True(list.IsDone);
        Assert.Equal(0m, _owner.Of("BASE").Locked);
    }

    [Fact]
    public void A_market_order_can_wait_for_another_order()
    {
        _bench.Accept(_other, Limit(Side.Buy, 5m, 99m));
        _bench.Accept(_other, Limit(Side.Sell, 3m, 100m));
        var list = Accept(Leg("first", OrderType.Limit, Side.Buy, 3m, price: 100m), Leg("then", OrderType.Market, Side.Sell, 3m));
        Assert.Equal([OrderStatus.Filled, OrderStatus.Filled], list.Orders.Select(order => order.Status));
        Assert.Equal((10m, 997m), (_owner.Of("BASE").Free, _owner.Of("QUOTE").Free));
    }
}
