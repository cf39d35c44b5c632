using Acinaces.Simulators.Matching;
using Acinaces.Simulators.Matching.Filters;
using static Acinaces.Simulators.Tests.Matching.Bench;

namespace Acinaces.Simulators.Tests.Matching;

/// <summary>Each filter at its bounds, worked out by hand.</summary>
public sealed class FilterTests
{
    private readonly Account _alice = Trader("alice", @base: 10_000m, quote: 10_000_000m);

    [Theory]
    [InlineData(0.99, false)]
    [InlineData(1.00, true)]
    [InlineData(1.25, true)]
    [InlineData(1.26, false)]
    [InlineData(500.00, true)]
    [InlineData(500.25, false)]
    public void Price_is_within_bounds_and_on_a_tick(double price, bool passes) =>
        Check(new PriceFilter(1m, 500m, 0.25m), Limit(Side.Buy, 1m, (decimal)price), passes);

    [Theory]
    [InlineData(0.05, false)]
    [InlineData(0.1, true)]
    [InlineData(0.15, false)]
    [InlineData(9, true)]
    [InlineData(9.1, false)]
    public void Quantity_is_within_bounds_and_a_whole_number_of_steps(double quantity, bool passes) =>
        Check(new LotSize(0.1m, 9m, 0.1m), Limit(Side.Buy, (decimal)quantity, 100m), passes);

    [Theory]
    [InlineData(5, true)]
    [InlineData(6, false)]
    public void Market_orders_have_a_smaller_largest_quantity(int quantity, bool passes)
    {
        Check(new MarketLotSize(0m, 5m, 0m), AtMarket(Side.Sell, quantity), passes);
        Check(new MarketLotSize(0m, 5m, 0m), Limit(Side.Sell, quantity, 100m), true);
    }

    [Theory]
    [InlineData(9.99, false)]     // 0.1 x 99.9
    [InlineData(10, true)]
    [InlineData(1_000, true)]
    [InlineData(1_000.1, false)]
    public void Value_is_within_bounds(double notional, bool passes) =>
        Check(new Notional(10m, true, 1_000m, false, 5), Limit(Side.Buy, 0.1m, (decimal)notional * 10m), passes);

    [Theory]
    [InlineData(0.19, false)]     // 0.19 x 100 = 19
    [InlineData(0.20, true)]
    [InlineData(30, true)]        // 3000 is above the largest, which does not hold for market orders here
    public void The_value_of_a_market_order_is_taken_at_the_average_price(double quantity, bool passes) =>
        Check(new Notional(20m, true, 1_000m, false, 5), AtMarket(Side.Sell, (decimal)quantity), passes, averagePrice: 100m);

    [Theory]
    [InlineData(Side.Buy, 79.99, false)]
    [InlineData(Side.Buy, 80, true)]
    [InlineData(Side.Buy, 110, true)]
    [InlineData(Side.Buy, 110.01, false)]
    [InlineData(Side.Sell, 89.99, false)]
    [InlineData(Side.Sell, 90, true)]
    [InlineData(Side.Sell, 120, true)]
    [InlineData(Side.Sell, 120.01, false)]
    public void A_price_stays_near_the_average_on_each_side(object side, double price, bool passes) =>
        Check(new PercentPriceBySide(1.1m, 0.8m, 1.2m, 0.9m, 5), Limit((Side)side, 0.1m, (decimal)price), passes, averagePrice: 100m);

    [Theory]
    [InlineData(49.99, false)]
    [InlineData(50, true)]
    [InlineData(150, true)]
    [InlineData(150.01, false)]
    public void A_price_stays_near_the_average(double price, bool passes) =>
        Check(new PercentPrice(1.5m, 0.5m, 5), Limit(Side.Buy, 0.1m, (decimal)price), passes, averagePrice: 100m);

    [Fact]
    public void A_minimum_value_may_leave_market_orders_alone()
    {
        Check(new MinNotional(20m, ApplyToMarket: false, 5), AtMarket(Side.Sell, 0.01m), true, averagePrice: 100m);
        Check(new MinNotional(20m, ApplyToMarket: true, 5), AtMarket(Side.Sell, 0.01m), false, averagePrice: 100m);
        Check(new MinNotional(20m, ApplyToMarket: false, 5), Limit(Side.Sell, 0.19m, 100m), false);
    }

    [Fact]
    public void The_third_open_order_is_one_too_many()
    {
        var bench = new Bench(new MaxNumOrders(2));
        bench.Accept(_alice, Limit(Side.Buy, 1m, 10m));
        var second = bench.Accept(_alice, Limit(Side.Buy, 1m, 11m));
        Assert.Equal("MAX_NUM_ORDERS", bench.Refuse(_alice, Limit(Side.Buy, 1m, 12m)).Filter);
        bench.Engine.Cancel(second, bench.NowMs);
        bench.Accept(_alice, Limit(Side.Buy, 1m, 12m));
    }

    [Fact]
    public void Orders_that_wait_for_a_trigger_have_a_count_of_their_own()
    {
        var bench = new Bench(new MaxNumAlgoOrders(1));
        var stop = Limit(Side.Sell, 1m, 9m) with { Type = OrderType.StopLossLimit, StopPrice = 10m };
        bench.Accept(_alice, stop);
        Assert.Equal("MAX_NUM_ALGO_ORDERS", bench.Refuse(_alice, stop).Filter);
        bench.Accept(_alice, Limit(Side.Sell, 1m, 900m));
    }

    [Fact]
    public void A_position_counts_what_is_held_and_what_is_on_order()
    {
        var bench = new Bench(new MaxPosition(10_005m));   // alice holds 10000
        bench.Accept(_alice, Limit(Side.Buy, 3m, 10m));
        Assert.Equal("MAX_POSITION", bench.Refuse(_alice, Limit(Side.Buy, 2.1m, 10m)).Filter);
        bench.Accept(_alice, Limit(Side.Buy, 2m, 10m));
        bench.Accept(_alice, Limit(Side.Sell, 50m, 100m));
    }

    [Theory]
    [InlineData(OrderType.StopLoss, Side.Buy, 9, false)]
    [InlineData(OrderType.StopLoss, Side.Buy, 10, true)]
    [InlineData(OrderType.TakeProfit, Side.Sell, 21, false)]
    [InlineData(OrderType.StopLoss, Side.Sell, 30, true)]
    [InlineData(OrderType.StopLoss, Side.Sell, 29, false)]
    [InlineData(OrderType.TakeProfit, Side.Buy, 41, false)]
    public void A_trailing_distance_has_bounds_above_and_below_the_market(object type, object side, int delta, bool passes) =>
        Check(new TrailingDelta(10, 20, 30, 40), new NewOrder { ClientOrderId = "", Side = (Side)side, Type = (OrderType)type, Quantity = 1m, TrailingDelta = delta }, passes);

    [Fact]
    public void An_order_may_be_amended_only_so_often()
    {
        var bench = new Bench(new MaxNumOrderAmends(1));
        var order = bench.Accept(_alice, Limit(Side.Buy, 3m, 10m));
        Assert.NotNull(bench.Engine.Amend(order, 2m, null, bench.NowMs).Order);
        Assert.Equal("MAX_NUM_ORDER_AMENDS", bench.Engine.Amend(order, 1m, null, bench.NowMs).Rejection?.Filter);
    }

    private void Check(SymbolFilter filter, NewOrder order, bool passes, decimal? averagePrice = null) =>
        Assert.Equal(passes, filter.Passes(new FilterInput(order, new OpenOrders(), averagePrice, _alice.Of("BASE").Free)));
}
