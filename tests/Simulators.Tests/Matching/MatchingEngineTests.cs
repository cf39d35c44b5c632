using Acinaces.Simulators.Matching;
using static Acinaces.Simulators.Tests.Matching.Bench;

namespace Acinaces.Simulators.Tests.Matching;

public sealed class MatchingEngineTests
{
    private readonly Bench _bench = new();
    private readonly Account _alice = Trader("alice");
    private readonly Account _bob = Trader("bob");
    private readonly Account _carol = Trader("carol");

    [Fact]
    public void A_buy_meets_the_cheapest_ask_first_and_pays_its_price()
    {
        _bench.Accept(_alice, Limit(Side.Sell, 2m, 101m));
        _bench.Accept(_bob, Limit(Side.Sell, 2m, 100m));
        var buy = _bench.Accept(_carol, Limit(Side.Buy, 3m, 105m));

        Assert.Equal([(100m, 2m), (101m, 1m)], _bench.Heard.Trades.Select(trade => (trade.Price, trade.Quantity)));
        Assert.Equal(OrderStatus.Filled, buy.Status);
        Assert.Equal(301m, buy.ExecutedQuote);                       // 2 x 100 + 1 x 101
        Assert.Equal(99_699m, _carol.Of("QUOTE").Free);              // 100000 - 301; the 14 locked too much came back
        Assert.Equal(0m, _carol.Of("QUOTE").Locked);
        Assert.Equal(1_002.997m, _carol.Of("BASE").Free);            // 3 - 0.1 %
        Assert.Equal(0.003m, _bench.Fees.Of("BASE"));
        Assert.Equal(0.301m, _bench.Fees.Of("QUOTE"));               // 0.2 from bob, 0.101 from alice
    }

    [Fact]
    public void At_one_price_the_older_order_is_filled_first()
    {
        var first = _bench.Accept(_alice, Limit(Side.Buy, 1m, 100m));
        var second = _bench.Accept(_bob, Limit(Side.Buy, 1m, 100m));
        _bench.Accept(_carol, Limit(Side.Sell, 1.5m, 100m));
        Assert.Equal(OrderStatus.Filled, first.Status);
        Assert.Equal(0.5m, second.Executed);
        Assert.True(_bench.Heard.Trades.TrueForAll(trade => trade.BuyerIsMaker));
    }

    [Fact]
    public void An_amended_order_keeps_its_place_and_gets_back_what_it_locked()
    {
        var first = _bench.Accept(_alice, Limit(Side.Buy, 3m, 100m));
        _bench.Accept(_bob, Limit(Side.Buy, 1m, 100m));
        Assert.Equal(300m, _alice.Of("QUOTE").Locked);
        Assert.NotNull(_bench.Engine.Amend(first, 1m, "smaller", _bench.NowMs).Order);
        Assert.Equal(100m, _alice.Of("QUOTE").Locked);
        _bench.Accept(_carol, Limit(Side.Sell, 1m, 100m));
        Assert.Equal(OrderStatus.Filled, first.Status);
        Assert.Equal("smaller", first.ClientOrderId);
    }

    [Theory]
    [InlineData(4, RejectionKind.QuantityIncrease)]
    [InlineData(3, RejectionKind.NothingChanges)]
    [InlineData(1, RejectionKind.NothingChanges)]   // 1 is executed already: nothing would be left
    public void An_amendment_that_does_not_make_it_smaller_is_refused(int quantity, object expected)
    {
        var order = _bench.Accept(_alice, Limit(Side.Buy, 3m, 100m));
        _bench.Accept(_bob, Limit(Side.Sell, 1m, 100m));
        Assert.Equal(expected, _bench.Engine.Amend(order, quantity, null, _bench.NowMs).Rejection?.Kind);
    }

    [Fact]
    public void Fill_or_kill_does_nothing_when_the_book_is_one_unit_short()
    {
        _bench.Accept(_alice, Limit(Side.Sell, 2.99m, 100m));
        var order = _bench.Accept(_bob, Limit(Side.Buy, 3m, 100m, TimeInForce.FillOrKill));
        Assert.Equal((OrderStatus.Expired, 0m, ExpiryReason.UnfilledFillOrKill), (order.Status, order.Executed, order.ExpiryReason));
        Assert.Equal(100_000m, _bob.Of("QUOTE").Free);
        Assert.Equal(2.99m, _bench.Engine.Asks.Best?.Quantity);
    }

    [Fact]
    public void Immediate_or_cancel_keeps_what_it_got()
    {
        _bench.Accept(_alice, Limit(Side.Sell, 1m, 100m));
        var order = _bench.Accept(_bob, Limit(Side.Buy, 3m, 100m, TimeInForce.ImmediateOrCancel));
        Assert.Equal((OrderStatus.Expired, 1m, ExpiryReason.UnfilledImmediateOrCancel), (order.Status, order.Executed, order.ExpiryReason));
        Assert.Equal(99_900m, _bob.Of("QUOTE").Free);
    }

    [Fact]
    public void A_market_order_by_quote_amount_spends_whole_steps_only()
    {
        var bench = new Bench(new Simulators.Matching.Filters.LotSize(0.1m, 1_000m, 0.1m));
        bench.Accept(_alice, Limit(Side.Sell, 1m, 30m));
        bench.Accept(_alice, Limit(Side.Sell, 5m, 40m));
        var order = bench.Accept(_bob, AtMarket(Side.Buy, quote: 100m));
        // 1 at 30 leaves 70; at 40 that is 1.75, so 1.7 for 68.
        Assert.Equal((OrderStatus.Filled, 2.7m, 98m), (order.Status, order.Executed, order.ExecutedQuote));
        Assert.Equal(99_902m, _bob.Of("QUOTE").Free);
    }

    [Fact]
    public void A_market_order_that_empties_the_book_expires_with_what_it_got()
    {
        _bench.Accept(_alice, Limit(Side.Sell, 1m, 100m));
        var order = _bench.Accept(_bob, AtMarket(Side.Buy, quantity: 2m));
        Assert.Equal((OrderStatus.Expired, 1m, ExpiryReason.InsufficientLiquidity), (order.Status, order.Executed, order.ExpiryReason));
        var byQuote = _bench.Accept(_bob, AtMarket(Side.Buy, quote: 500m));
        Assert.Equal((OrderStatus.Expired, 0m, ExpiryReason.InsufficientLiquidity), (byQuote.Status, byQuote.Executed, byQuote.ExpiryReason));
    }

    [Fact]
    public void A_post_only_order_that_would_take_is_refused_and_one_below_rests()
    {
        _bench.Accept(_alice, Limit(Side.Sell, 1m, 100m));
        var postOnly = Limit(Side.Buy, 1m, 100m) with { Type = OrderType.LimitMaker };
        Assert.Equal(RejectionKind.WouldMatchImmediately, _bench.Refuse(_bob, postOnly).Kind);
        Assert.Equal(OrderStatus.New, _bench.Accept(_bob, postOnly with { Price = 99.99m }).Status);
    }

    [Fact]
    public void A_client_id_is_taken_while_its_order_is_open_and_free_after()
    {
        var order = _bench.Accept(_alice, Limit(Side.Buy, 1m, 100m) with { ClientOrderId = "mine" });
        Assert.Equal(RejectionKind.DuplicateOrder, _bench.Refuse(_alice, Limit(Side.Buy, 1m, 99m) with { ClientOrderId = "mine" }).Kind);
        Assert.Equal(1, _bench.Engine.Bids.Best?.Quantity);
        _bench.Engine.Cancel(order, _bench.NowMs);
        _bench.Accept(_alice, Limit(Side.Buy, 1m, 99m) with { ClientOrderId = "mine" });
        _bench.Accept(_bob, Limit(Side.Buy, 1m, 99m) with { ClientOrderId = "mine" });   // another account's ids are its own
    }

    [Fact]
    public void Nobody_buys_with_more_than_they_have()
    {
        Assert.Equal(RejectionKind.InsufficientBalance, _bench.Refuse(_alice, Limit(Side.Buy, 1_000.01m, 100m)).Kind);
        _bench.Accept(_alice, Limit(Side.Buy, 1_000m, 100m));
        Assert.Equal((0m, 100_000m), (_alice.Of("QUOTE").Free, _alice.Of("QUOTE").Locked));
        Assert.Equal(RejectionKind.InsufficientBalance, _bench.Refuse(_alice, Limit(Side.Buy, 0.01m, 1m)).Kind);
        Assert.Equal(RejectionKind.InsufficientBalance, _bench.Refuse(_bob, AtMarket(Side.Sell, quantity: 1_000.1m)).Kind);
    }
}
