namespace Acinaces.Domain.Risk;

/// <summary>How breakers change. An event that means nothing in a state leaves the breaker as it is.</summary>
public static class CircuitBreakerMachine
{
    /// <summary>Tries that have to go well before trading is free again.</summary>
    public const int ProbesToClose = 3;

    public static CircuitBreaker Apply(CircuitBreaker breaker, BreakerEvent happened) => (breaker.State, happened) switch
    {
        (BreakerState.Closed or BreakerState.HalfOpen, BreakerEvent.ConditionMet or BreakerEvent.TrippedByHand) => Trip(breaker, happened.At),
        (BreakerState.Open, BreakerEvent.Tick) when breaker.AutoReset && happened.At - breaker.LastTrippedAt >= breaker.Cooldown => Try(breaker, happened.At),
        // A whole quiet cooldown is as good as three orders.
        (BreakerState.HalfOpen, BreakerEvent.Tick) when breaker.ProbeOrderId is null && happened.At - breaker.HalfOpenSince >= breaker.Cooldown => Close(breaker),
        (BreakerState.HalfOpen, BreakerEvent.ProbeSent probe) when breaker.ProbeOrderId is null => breaker with { ProbeOrderId = probe.OrderId },
        (BreakerState.HalfOpen, BreakerEvent.ProbeSucceeded probe) when breaker.ProbeOrderId == probe.OrderId => Progress(breaker),
        (BreakerState.HalfOpen, BreakerEvent.ProbeFailed probe) when breaker.ProbeOrderId == probe.OrderId => Trip(breaker, happened.At),
        (BreakerState.HalfOpen, BreakerEvent.ProbeWithdrawn probe) when breaker.ProbeOrderId == probe.OrderId => breaker with { ProbeOrderId = null },
        (BreakerState.Open or BreakerState.HalfOpen, BreakerEvent.ResetByHand) => Close(breaker) with { CountsFrom = happened.At },
        _ => breaker,
    };

    private static CircuitBreaker Trip(CircuitBreaker breaker, DateTimeOffset at) => breaker with
    {
        State = BreakerState.Open,
        TripCount = breaker.TripCount + 1,
        LastTrippedAt = at,
        CountsFrom = at,
        HalfOpenSince = null,
        ProbeOrderId = null,
        GoodProbes = 0,
    };

    private static CircuitBreaker Try(CircuitBreaker breaker, DateTimeOffset at) =>
        breaker with { State = BreakerState.HalfOpen, HalfOpenSince = at, ProbeOrderId = null, GoodProbes = 0 };

    private static CircuitBreaker Progress(CircuitBreaker breaker) => breaker.GoodProbes + 1 >= ProbesToClose
        ? Close(breaker)
        : breaker with { ProbeOrderId = null, GoodProbes = breaker.GoodProbes + 1 };

    private static CircuitBreaker Close(CircuitBreaker breaker) =>
        breaker with { State = BreakerState.Closed, HalfOpenSince = null, ProbeOrderId = null, GoodProbes = 0 };
}
