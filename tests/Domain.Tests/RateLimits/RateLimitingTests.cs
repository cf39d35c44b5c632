using Acinaces.Domain.Exchanges;
using Acinaces.Domain.RateLimits;
using Acinaces.Domain.Trading;
using FsCheck.Fluent;

namespace Acinaces.Domain.Tests.RateLimits;

public sealed class RateLimitingTests
{
    private static readonly DateTimeOffset _now = Given.Noon.AddSeconds(23);
    private static readonly RateLimit _hundredAMinute = new(100, TimeSpan.FromMinutes(1));

    [Fact]
    public void Windows_begin_at_whole_multiples_of_their_length()
    {
        Assert.Equal(Given.Noon.AddMinutes(1), _hundredAMinute.EndOfWindow(_now));
        Assert.Equal(Given.Noon.AddSeconds(30), new RateLimit(50, TimeSpan.FromSeconds(10)).EndOfWindow(_now));
        Assert.Equal(Given.Noon.AddSeconds(40), new RateLimit(50, TimeSpan.FromSeconds(10)).EndOfWindow(Given.Noon.AddSeconds(30)));
    }

    [Theory]
    [InlineData(RateLimitCategory.Orders, 600, 60)]
    [InlineData(RateLimitCategory.Weight, 6000, 600)]
    public void An_exchange_that_does_not_say_has_the_standard_amounts_a_tenth_of_which_is_kept(RateLimitCategory category, int amount, int kept)
    {
        var limit = RateLimit.DefaultOf(category);
        Assert.Equal((amount, TimeSpan.FromMinutes(1), kept), (limit.Amount, limit.Window, limit.ReservedForCritical));
    }

    [Fact]
    public void The_last_tenth_is_for_cancellations_one_at_a_time()
    {
        var state = Leased(90);
        Assert.Equal(new RateLimitDecision.Wait(state.ResetsAt, ByExchange: false), RateLimiting.Decide(state, RequestPriority.Normal, 1, _now));
        Assert.Equal(new RateLimitDecision.Granted(1), RateLimiting.Decide(state, RequestPriority.Critical, 1, _now));
        Assert.Equal(new RateLimitDecision.Wait(state.ResetsAt, ByExchange: false), RateLimiting.Decide(Leased(100), RequestPriority.Critical, 1, _now));
    }

    [Theory]
    [InlineData(0, 1, 5)] // 90 / 16
    [InlineData(50, 1, 2)] // 40 / 16
    [InlineData(50, 20, 20)] // what the request costs, at least
    [InlineData(85, 1, 1)] // 5 / 16 is nothing
    public void A_process_gets_a_sixteenth_of_what_is_left_or_what_it_needs(int leased, int cost, int given) =>
        Assert.Equal(new RateLimitDecision.Granted(given), RateLimiting.Decide(Leased(leased), RequestPriority.Normal, cost, _now));

    [Fact]
    public void A_ban_by_the_exchange_binds_cancellations_too()
    {
        var banned = Leased(0) with { BlockedUntil = _now.AddSeconds(30) };
        Assert.Equal(new RateLimitDecision.Wait(_now.AddSeconds(30), ByExchange: true), RateLimiting.Decide(banned, RequestPriority.Critical, 1, _now.AddSeconds(29)));
        Assert.Equal(new RateLimitDecision.Granted(1), RateLimiting.Decide(banned, RequestPriority.Critical, 1, _now.AddSeconds(30)));
    }

    [Fact]
    public void The_next_window_brings_everything_back_but_does_not_lift_a_ban()
    {
        var spent = Leased(100) with { BlockedUntil = _now.AddMinutes(5) };
        Assert.Equal(spent, RateLimitState.At(spent.ResetsAt.AddTicks(-1), spent, null, RateLimitCategory.Weight));
        var next = RateLimitState.At(spent.ResetsAt, spent, null, RateLimitCategory.Weight);
        Assert.Equal(new RateLimitState(_hundredAMinute, 0, spent.ResetsAt.AddMinutes(1), _now.AddMinutes(5)), next);
    }

    [Fact]
    public void What_the_exchange_publishes_goes_before_what_is_stored_and_that_before_the_standard()
    {
        var published = new RateLimit(50, TimeSpan.FromSeconds(10));
        Assert.Equal(published, RateLimitState.At(_now, Leased(3), published, RateLimitCategory.Orders).Limit);
        Assert.Equal(_hundredAMinute, RateLimitState.At(_now, Leased(3), null, RateLimitCategory.Orders).Limit);
        Assert.Equal(600, RateLimitState.At(_now, null, null, RateLimitCategory.Orders).Limit.Amount);
    }

    [Theory]
    [InlineData(79, false)]
    [InlineData(80, true)]
    public void From_four_fifths_on_the_use_is_worth_a_warning(int leased, bool near) => Assert.Equal(near, Leased(leased).IsNearLimit);

    [Fact]
    public void A_lease_is_spent_to_its_end_and_not_beyond_its_window()
    {
        var lease = new RateLimitLease(3, _now.AddSeconds(1));
        Assert.Equal(1, lease.Spend(2, _now)?.Left);
        Assert.Null(lease.Spend(4, _now));
        Assert.Null(lease.Spend(1, _now.AddSeconds(1)));
        Assert.Equal(5, lease.With(2, lease.Until).Left);
        Assert.Equal(new RateLimitLease(2, _now.AddSeconds(11)), lease.With(2, _now.AddSeconds(11)));
    }

    [Theory]
    [InlineData(TradingMode.Paper, null, "BINANCE#WEIGHT#SANDBOX")]
    [InlineData(TradingMode.Sandbox, "https://testnet.binance.vision", "BINANCE#WEIGHT#SANDBOX")]
    [InlineData(TradingMode.Live, null, "BINANCE#WEIGHT#LIVE")]
    [InlineData(TradingMode.Live, "https://api1.binance.com", "BINANCE#WEIGHT#LIVE")]
    [InlineData(TradingMode.Sandbox, "https://exchange.example", "BINANCE#acme#WEIGHT")]
    public void All_tenants_share_the_weight_at_the_exchanges_own_hosts_and_nobody_that_at_a_tenants(TradingMode mode, string? endpoint, string weight)
    {
        var registered = Registered(mode, endpoint);
        Assert.Equal(["BINANCE#acme#ORDERS", weight], RateLimitScope.ThatBind(registered).Select(scope => scope.ToString()));
        Assert.Superset(RateLimitScope.ThatBind(registered).ToHashSet(), RateLimitScope.ThatMayBind(ExchangeId.Binance, "acme").ToHashSet());
    }

    [Theory]
    [InlineData("LIVE")]
    [InlineData("WEIGHT")]
    [InlineData("SANDBOX")]
    public void No_tenants_name_leads_to_what_all_share(string tenantId) => Assert.Empty(
        RateLimitScope.ThatBind(Registered(TradingMode.Sandbox, "https://exchange.example") with { TenantId = tenantId }).Intersect(
            [RateLimitScope.WeightOf(Registered(TradingMode.Live, null)), RateLimitScope.WeightOf(Registered(TradingMode.Paper, null))]));

    /// <summary>Requests come to five processes, any of which may die with its lease at any time.</summary>
    [Fact]
    public void Many_processes_never_overdraw_a_window_and_what_is_kept_is_never_spent_on_other_things() => Seeded.Check(
        (from process in Gen.Choose(0, 4) from cost in Gen.Choose(1, 12) from kind in Gen.Choose(0, 3) from fate in Gen.Choose(0, 9)
         select (process, cost, kind == 0, fate == 0)).ListOf(60), requests =>
    {
        var state = Leased(0);
        var leases = Enumerable.Repeat(RateLimitLease.None, 5).ToArray();
        var (spent, spentOnOthers) = (0, 0);
        foreach (var (process, cost, isCritical, dies) in requests)
        {
            if (dies) leases[process] = RateLimitLease.None;
            var priority = isCritical ? RequestPriority.Critical : RequestPriority.Normal;
            if (leases[process].Spend(cost, _now) is { } rest) leases[process] = rest;
            else if (RateLimiting.Decide(state, priority, cost, _now) is RateLimitDecision.Granted given)
            {
                state = state with { Leased = state.Leased + given.Amount };
                leases[process] = leases[process].With(given.Amount - cost, state.ResetsAt);
            }
            else continue;
            spent += cost;
            if (!isCritical) spentOnOthers += cost;
        }
        return spent <= 100 && spentOnOthers <= 90;
    });

    [Fact]
    public void However_many_orders_came_before_ten_cancellations_still_pass() => Seeded.Check(Gen.Choose(1, 30).ListOf(), costs =>
    {
        var state = Leased(0);
        foreach (var cost in costs)
            if (RateLimiting.Decide(state, RequestPriority.Normal, cost, _now) is RateLimitDecision.Granted given) state = state with { Leased = state.Leased + given.Amount };
        return Enumerable.Range(0, 10).All(cancelled => RateLimiting.Decide(state with { Leased = state.Leased + cancelled }, RequestPriority.Critical, 1, _now) is RateLimitDecision.Granted);
    });

    private static ExchangeConfig Registered(TradingMode mode, string? endpoint) => new()
    {
        TenantId = "acme", ExchangeId = ExchangeId.Binance, Name = "Binance", Mode = mode, Status = ExchangeStatus.Active, Priority = 1, LiveTradingEnabled = true,
        RestEndpoint = endpoint is null ? null : new Uri(endpoint),
    };

    private static RateLimitState Leased(int leased) => new(_hundredAMinute, leased, _hundredAMinute.EndOfWindow(_now), BlockedUntil: null);
}
