using Acinaces.Domain.Errors;
using Acinaces.Domain.Risk;
using FsCheck;
using FsCheck.Fluent;

namespace Acinaces.Domain.Tests.Risk;

public sealed class CircuitBreakerTests
{
    private static readonly DateTimeOffset _cooled = Given.Noon.AddMinutes(10);

    [Fact]
    public void A_met_condition_opens_and_counts()
    {
        var open = CircuitBreakerMachine.Apply(Given.Breaker(), new BreakerEvent.ConditionMet(Given.Noon));
        Assert.Equal((BreakerState.Open, 1, Given.Noon), (open.State, open.TripCount, open.LastTrippedAt));
    }

    [Fact]
    public void After_the_cooldown_it_tries_and_not_a_moment_earlier()
    {
        var open = Given.Breaker(BreakerState.Open);
        Assert.Equal(BreakerState.Open, CircuitBreakerMachine.Apply(open, new BreakerEvent.Tick(_cooled.AddTicks(-1))).State);
        var half = CircuitBreakerMachine.Apply(open, new BreakerEvent.Tick(_cooled));
        Assert.Equal((BreakerState.HalfOpen, _cooled), (half.State, half.HalfOpenSince));
    }

    [Fact]
    public void What_tripped_it_or_was_forgiven_counts_no_more()
    {
        var open = CircuitBreakerMachine.Apply(Given.Breaker(), new BreakerEvent.ConditionMet(Given.Noon));
        Assert.Equal(Given.Noon, open.CountsFrom);
        var closed = CircuitBreakerMachine.Apply(open, new BreakerEvent.ResetByHand(Given.Noon.AddMinutes(3)));
        Assert.Equal((Given.Noon.AddMinutes(3), Given.Noon), (closed.CountsFrom, closed.LastTrippedAt));
    }

    [Fact]
    public void Without_automatic_reset_only_a_person_closes_it()
    {
        var open = Given.Breaker(BreakerState.Open) with { AutoReset = false };
        Assert.Equal(open, CircuitBreakerMachine.Apply(open, new BreakerEvent.Tick(Given.Noon.AddDays(30))));
        Assert.Equal(BreakerState.Closed, CircuitBreakerMachine.Apply(open, new BreakerEvent.ResetByHand(Given.Noon)).State);
    }

    [Fact]
    public void Three_good_tries_close_it()
    {
        var breaker = Given.Breaker(BreakerState.HalfOpen);
        foreach (var id in new[] { "o1", "o2", "o3" })
        {
            Assert.Equal(BreakerState.HalfOpen, breaker.State);
            breaker = CircuitBreakerMachine.Apply(breaker, new BreakerEvent.ProbeSent(id, Given.Noon));
            breaker = CircuitBreakerMachine.Apply(breaker, new BreakerEvent.ProbeSucceeded(id, Given.Noon));
        }
        Assert.Equal(BreakerState.Closed, breaker.State);
    }

    [Fact]
    public void A_quiet_cooldown_closes_it_too() =>
        Assert.Equal(BreakerState.Closed, CircuitBreakerMachine.Apply(Given.Breaker(BreakerState.HalfOpen), new BreakerEvent.Tick(_cooled)).State);

    [Fact]
    public void A_try_that_ended_without_a_trade_makes_room_for_the_next()
    {
        var probing = CircuitBreakerMachine.Apply(Given.Breaker(BreakerState.HalfOpen), new BreakerEvent.ProbeSent("o1", Given.Noon));
        Assert.Equal(probing, CircuitBreakerMachine.Apply(probing, new BreakerEvent.ProbeWithdrawn("another", Given.Noon)));
        var free = CircuitBreakerMachine.Apply(probing, new BreakerEvent.ProbeWithdrawn("o1", Given.Noon));
        Assert.Equal((BreakerState.HalfOpen, null, 0), (free.State, free.ProbeOrderId, free.GoodProbes));
    }

    [Fact]
    public void A_failed_try_opens_it_again()
    {
        var probing = CircuitBreakerMachine.Apply(Given.Breaker(BreakerState.HalfOpen), new BreakerEvent.ProbeSent("o1", Given.Noon));
        Assert.Equal(probing, CircuitBreakerMachine.Apply(probing, new BreakerEvent.ProbeFailed("another", Given.Noon)));
        Assert.Equal(BreakerState.Open, CircuitBreakerMachine.Apply(probing, new BreakerEvent.ProbeFailed("o1", Given.Noon)).State);
    }

    [Fact]
    public void Open_refuses_and_closed_lets_pass()
    {
        Assert.True(Check(Given.Breaker()).Passed);
        Assert.Equal("losses is OPEN", Check(Given.Breaker(BreakerState.Open)).Message);
    }

    [Fact]
    public void Half_open_lets_one_small_order_try()
    {
        var half = Given.Breaker(BreakerState.HalfOpen);
        var limit = new LimitUsage(Given.Limit(20m), Current: 0m);
        // A tenth of 20 is 2.
        Assert.True(CircuitBreakerCheck.Run(Given.Proposal(2m), Given.Risk().WithBreakers(half).WithLimits(limit)).Passed);
        Assert.False(CircuitBreakerCheck.Run(Given.Proposal(2.001m), Given.Risk().WithBreakers(half).WithLimits(limit)).Passed);
        var probing = half with { ProbeOrderId = "o1" };
        Assert.Contains("o1 is trying", CircuitBreakerCheck.Run(Given.Proposal(1m), Given.Risk().WithBreakers(probing).WithLimits(limit)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_there_is_no_limit_a_tenth_of_the_exchanges_largest_order_may_try()
    {
        var half = Given.Breaker(BreakerState.HalfOpen);
        Assert.True(CircuitBreakerCheck.Run(Given.Proposal(100m), Given.Risk().WithBreakers(half)).Passed);
        Assert.False(CircuitBreakerCheck.Run(Given.Proposal(100.001m), Given.Risk().WithBreakers(half)).Passed);
        var blind = Given.Risk().WithBreakers(half) with { ExchangeLimits = new Reading<ExchangeLimits>.Unknown("down") };
        Assert.False(CircuitBreakerCheck.Run(Given.Proposal(0.001m), blind).Passed);
    }

    [Theory]
    [InlineData(BreakerScope.Portfolio, null, true)]
    [InlineData(BreakerScope.Strategy, "s1", true)]
    [InlineData(BreakerScope.Strategy, "s2", false)]
    [InlineData(BreakerScope.Asset, "BTC-USDT", true)]
    [InlineData(BreakerScope.Asset, "ETH-USDT", false)]
    public void A_breaker_pauses_its_scope_only(BreakerScope scope, string? id, bool refused) =>
        Assert.Equal(!refused, Check(Given.Breaker(BreakerState.Open) with { Scope = scope, ScopeId = id }).Passed);

    [Fact]
    public void No_events_ever_let_two_tries_out_at_once_or_close_an_open_breaker_by_time_alone() => Seeded.Check(Events(), events =>
    {
        var breaker = Given.Breaker();
        foreach (var happened in events)
        {
            var next = CircuitBreakerMachine.Apply(breaker, happened);
            if (breaker.ProbeOrderId is not null && next.ProbeOrderId is not null && next.ProbeOrderId != breaker.ProbeOrderId)
                return false;
            if (breaker.State is BreakerState.Open && next.State is BreakerState.Closed && happened is not BreakerEvent.ResetByHand)
                return false;
            if (next.TripCount < breaker.TripCount || (next.State is not BreakerState.HalfOpen && next.ProbeOrderId is not null))
                return false;
            breaker = next;
        }
        return true;
    });

    [Fact]
    public void A_complete_definition_makes_a_closed_breaker()
    {
        var breaker = Assert.IsType<ValidationResult<CircuitBreaker>.Valid>(BreakerValidation.Validate(Definition(), "t1", "b1")).Value;
        Assert.Equal((BreakerState.Closed, BreakerScope.Asset, "BTC-USDT"), (breaker.State, breaker.Scope, breaker.ScopeId));
        Assert.Equal(new BreakerCondition.LossRate(5m, TimeSpan.FromMinutes(15)), breaker.Condition);
    }

    [Fact]
    public void An_incomplete_definition_names_all_that_is_missing()
    {
        Assert.Equal(["autoResetEnabled", "condition", "cooldownMinutes", "name", "scope"], Faults(new BreakerDraft()));
        Assert.Equal(["scopeId"], Faults(Definition() with { ScopeId = null }));
        Assert.Equal(["cooldownMinutes"], Faults(Definition() with { CooldownMinutes = -1 }));
        Assert.Equal(["condition.type"], Faults(Definition() with { Condition = new BreakerConditionDraft { Type = "MOOD" } }));
        Assert.Equal(
            ["condition.errorPercent", "condition.sampleSize"],
            Faults(Definition() with { Condition = new BreakerConditionDraft { Type = "ERROR_RATE", ErrorPercent = 101m } }));
    }

    private static string[] Faults(BreakerDraft draft) =>
        [.. Assert.IsType<ValidationResult<CircuitBreaker>.Invalid>(BreakerValidation.Validate(draft, "t1", "b1")).Errors.Select(fault => fault.Field).Order()];

    private static BreakerDraft Definition() => new()
    {
        Name = "losses",
        Scope = "ASSET",
        ScopeId = "BTC-USDT",
        CooldownMinutes = 30,
        AutoResetEnabled = true,
        Condition = new BreakerConditionDraft { Type = "LOSS_RATE", LossPercent = 5m, TimeWindowMinutes = 15 },
    };

    private static Gen<List<BreakerEvent>> Events() => Gen.Choose(0, 6).Zip(Gen.Choose(1, 3)).Zip(Gen.Choose(0, 90))
        .Select(figures =>
        {
            var ((kind, probe), minutes) = figures;
            var at = Given.Noon.AddMinutes(minutes);
            return (BreakerEvent)(kind switch
            {
                0 => new BreakerEvent.ConditionMet(at),
                1 => new BreakerEvent.Tick(at),
                2 => new BreakerEvent.ProbeSent($"o{probe}", at),
                3 => new BreakerEvent.ProbeSucceeded($"o{probe}", at),
                4 => new BreakerEvent.ProbeFailed($"o{probe}", at),
                5 => new BreakerEvent.TrippedByHand(at),
                _ => new BreakerEvent.ResetByHand(at),
            });
        })
        .ListOf()
        .Select(events => events.ToList());

    private static RiskCheckOutcome Check(CircuitBreaker breaker) => CircuitBreakerCheck.Run(Given.Proposal(), Given.Risk().WithBreakers(breaker));
}
