using Acinaces.Domain.Exchanges;
using Acinaces.Domain.Orders;
using Acinaces.Domain.Routing;
using FsCheck;
using FsCheck.Fluent;

namespace Acinaces.Domain.Tests.Routing;

public sealed class OrderRouterTests
{
    // Bid and ask with what is offered at each.
    private static readonly RoutingCandidate _binance = new(ExchangeId.Binance, Priority: 2, 0.001m, 0.001m, new OrderBookSummary(99m, 5m, 101m, 1m));
    private static readonly RoutingCandidate _kraken = new(ExchangeId.Kraken, Priority: 1, 0.001m, 0.001m, new OrderBookSummary(98m, 2m, 100m, 4m));
    private static readonly RoutingCandidate _okx = new(ExchangeId.Okx, Priority: 3, 0.001m, 0.001m, new OrderBookSummary(97m, 9m, 103m, 2m));

    [Theory]
    [InlineData(OrderSide.Buy, ExchangeId.Kraken)]
    [InlineData(OrderSide.Sell, ExchangeId.Binance)]
    public void The_best_price_is_the_lowest_ask_for_a_buyer_and_the_highest_bid_for_a_seller(OrderSide side, ExchangeId expected) =>
        Assert.Equal(expected, Choose(RoutingCriteria.BestPrice, Order(side)).Selected);

    [Fact]
    public void The_lowest_fees_are_a_share_of_the_value_for_makers_and_takers()
    {
        // Market, 2 units: Binance 202 x 0.1 % = 0.202, Kraken 200 x 0.26 % = 0.52, OKX 206 x 0.1 % = 0.206.
        var market = Choose(RoutingCriteria.LowestFees, Order(OrderSide.Buy));
        Assert.Equal([(ExchangeId.Binance, 0.202m), (ExchangeId.Okx, 0.206m), (ExchangeId.Kraken, 0.52m)], Scores(market));
        // Limit 90, 2 units: OKX 180 x 0.08 % = 0.144, Binance 0.18, Kraken 180 x 0.16 % = 0.288.
        var limit = Choose(RoutingCriteria.LowestFees, Order(OrderSide.Buy) with { OrderType = OrderType.Limit, Price = 90m });
        Assert.Equal([(ExchangeId.Okx, 0.144m), (ExchangeId.Binance, 0.18m), (ExchangeId.Kraken, 0.288m)], Scores(limit));
    }

    [Fact]
    public void The_most_liquid_is_where_the_order_moves_the_price_least() =>
        // 2 units: Kraken offers 4 and OKX 2, so neither moves; at Binance twice what is offered. Equals go by preference.
        Assert.Equal([(ExchangeId.Kraken, 0m), (ExchangeId.Okx, 0m), (ExchangeId.Binance, 100m)], Scores(Choose(RoutingCriteria.HighestLiquidity, Order(OrderSide.Buy))));

    [Fact]
    public void A_preference_counts_when_it_is_enabled_and_otherwise_the_registration_does()
    {
        var settings = new RoutingSettings(RoutingCriteria.UserPreference, [new(ExchangeId.Okx, 0, Enabled: true), new(ExchangeId.Binance, 0, Enabled: false)]);
        Assert.Equal(
            [(ExchangeId.Okx, 0m), (ExchangeId.Kraken, 1m), (ExchangeId.Binance, 2m)], Scores(OrderRouter.Choose(Order(OrderSide.Buy), settings, [_binance, _kraken, _okx])!));
        Assert.Equal(ExchangeId.Kraken, OrderRouter.Choose(Order(OrderSide.Buy), RoutingSettings.Default, [_binance, _kraken, _okx])?.Selected);
    }

    [Fact]
    public void What_is_too_small_or_no_multiple_of_the_lot_is_not_sent_there()
    {
        var coarse = _kraken with { LotSize = 0.5m };
        var large = _okx with { MinOrderSize = 3m };
        Assert.Equal([ExchangeId.Binance], OrderRouter.Choose(Order(OrderSide.Buy) with { Quantity = 2.25m }, RoutingSettings.Default, [_binance, coarse, large])?.Ranking.Select(ranked => ranked.Candidate.ExchangeId));
        // A hundredth of a lot is forgiven, on either side.
        Assert.True(coarse.Takes(2.005m) && coarse.Takes(1.995m));
        Assert.False(coarse.Takes(2.0051m) || coarse.Takes(1.9949m));
        Assert.Null(OrderRouter.Choose(Order(OrderSide.Buy), RoutingSettings.Default, [large]));
        Assert.Null(OrderRouter.Choose(Order(OrderSide.Buy), RoutingSettings.Default, []));
    }

    [Fact]
    public void An_exchange_that_does_not_say_comes_last_but_is_better_than_none()
    {
        var silent = _kraken with { Book = null };
        Assert.Equal([(ExchangeId.Binance, 101m), (ExchangeId.Kraken, (decimal?)null)], Choose(RoutingCriteria.BestPrice, Order(OrderSide.Buy), _binance, silent).Ranking.Select(ranked => (ranked.Candidate.ExchangeId, ranked.Score)));
        Assert.Equal(ExchangeId.Kraken, Choose(RoutingCriteria.BestPrice, Order(OrderSide.Buy), silent).Selected);
    }

    /// <summary>Whatever is chosen takes the order, and nothing that takes it is better by the criterion.</summary>
    [Fact]
    public void Nothing_beats_what_is_chosen() => Seeded.Check(Cases(), given =>
    {
        var eligible = given.Candidates.Where(candidate => candidate.Takes(given.Order.Quantity)).ToArray();
        var decision = OrderRouter.Choose(given.Order, given.Settings, given.Candidates);
        if (decision is null) return eligible.Length == 0;
        var chosen = decision.Ranking[0].Candidate;
        return decision.Ranking.Count == eligible.Length && eligible.Contains(chosen) && !eligible.Any(other => Beats(other, chosen, given));
    });

    /// <summary>The order in which exchanges are registered decides nothing.</summary>
    [Fact]
    public void Any_order_of_candidates_gives_the_same_choice() => Seeded.Check(Cases(), given =>
        OrderRouter.Choose(given.Order, given.Settings, given.Candidates)?.Selected == OrderRouter.Choose(given.Order, given.Settings, given.Candidates.Reverse())?.Selected);

    /// <summary>The criteria said once more, in other words than the router's.</summary>
    private static bool Beats(RoutingCandidate other, RoutingCandidate chosen, Case given)
    {
        var (buying, quantity) = (given.Order.Side == OrderSide.Buy, given.Order.Quantity);
        var (theirs, ours) = (other.Book!, chosen.Book!);
        decimal Fee(RoutingCandidate at) => ExchangeFees.RateOf(at.ExchangeId, given.Order.OrderType) * quantity * (buying ? at.Book!.BestAsk : at.Book!.BestBid);
        decimal Excess(OrderBookSummary book) => Math.Max(0m, quantity / (buying ? book.AskDepth : book.BidDepth) - 1m);
        return given.Settings.Criteria switch
        {
            RoutingCriteria.BestPrice => buying ? theirs.BestAsk < ours.BestAsk : theirs.BestBid > ours.BestBid,
            RoutingCriteria.LowestFees => Fee(other) < Fee(chosen),
            RoutingCriteria.HighestLiquidity => Excess(theirs) < Excess(ours),
            _ => other.Priority < chosen.Priority,
        };
    }

    private static Gen<Case> Cases() =>
        from side in Gen.Elements(OrderSide.Buy, OrderSide.Sell)
        from criteria in Gen.Elements(Enum.GetValues<RoutingCriteria>())
        from quantity in Seeded.Amount(100_000)
        from count in Gen.Choose(0, 5)
        from exchanges in Gen.Shuffle(Enum.GetValues<ExchangeId>())
        from figures in Gen.Choose(1, 50).ArrayOf(6 * count)
        select new Case(
            Order(side) with { Quantity = quantity },
            new RoutingSettings(criteria, []),
            [.. Enumerable.Range(0, count).Select(i => CandidateOf(exchanges[i], figures.AsSpan(6 * i, 6)))]);

    private static RoutingCandidate CandidateOf(ExchangeId exchange, ReadOnlySpan<int> figures) =>
        new(exchange, figures[0], figures[1] / 10m, figures[2] % 3 * 0.001m, new OrderBookSummary(100m - figures[3], figures[4], 100m + figures[5], figures[2]));

    private static RoutingDecision Choose(RoutingCriteria criteria, OrderRequest order, params RoutingCandidate[] candidates) =>
        OrderRouter.Choose(order, new RoutingSettings(criteria, []), candidates.Length == 0 ? [_binance, _kraken, _okx] : candidates) ?? throw new InvalidOperationException("Nothing was chosen.");

    private static (ExchangeId, decimal)[] Scores(RoutingDecision decision) => [.. decision.Ranking.Select(ranked => (ranked.Candidate.ExchangeId, ranked.Score ?? -1m))];

    private static OrderRequest Order(OrderSide side) => new()
    {
        TenantId = "t1",
        StrategyId = "s1",
        AssetId = "BTC-USDT",
        Side = side,
        OrderType = OrderType.Market,
        Quantity = 2m,
        TimeInForce = TimeInForce.Ioc,
        IdempotencyKey = "k",
    };

    private sealed record Case(OrderRequest Order, RoutingSettings Settings, IReadOnlyList<RoutingCandidate> Candidates);
}
