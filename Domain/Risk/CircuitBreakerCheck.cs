using Acinaces.Domain.Vocabulary;

namespace Acinaces.Domain.Risk;

/// <summary>Refuses what an open breaker pauses; a half-open one lets a single small order try.</summary>
public static class CircuitBreakerCheck
{
    private const RiskCheckType Type = RiskCheckType.CircuitBreaker;

    /// <summary>Share of the asset's limit that an order may have which only tries.</summary>
    private const decimal ProbeShare = 0.1m;

    public static RiskCheckOutcome Run(ProposedOrder order, RiskSnapshot risk)
    {
        if (risk.Breakers is not Reading<IReadOnlyList<CircuitBreaker>>.Known { Value: var breakers })
            return RiskCheckOutcome.RefuseUnknown(Type, "Circuit breakers", ((Reading<IReadOnlyList<CircuitBreaker>>.Unknown)risk.Breakers).Why);
        var refusals = breakers.Where(breaker => breaker.AppliesTo(order.StrategyId, order.AssetId)).Select(breaker => Refusal(breaker, order, risk)).OfType<string>().ToArray();
        return refusals.Length == 0
            ? RiskCheckOutcome.Pass(Type, "No circuit breaker is in the way.")
            : RiskCheckOutcome.Refuse(Type, string.Join("; ", refusals));
    }

    private static string? Refusal(CircuitBreaker breaker, ProposedOrder order, RiskSnapshot risk) => breaker.State switch
    {
        BreakerState.Closed => null,
        BreakerState.HalfOpen when breaker.ProbeOrderId is { } probe => $"{breaker.Name} is half open and order {probe} is trying already",
        BreakerState.HalfOpen when ProbeCap(order, risk) is { } cap => order.Quantity <= cap
            ? null
            : $"{breaker.Name} is half open: at most {cap:0.##########} may be tried",
        BreakerState.HalfOpen => $"{breaker.Name} is half open, and without a limit nobody can tell how much may be tried",
        _ => $"{breaker.Name} is {WireName.Of(breaker.State)}",
    };

    // The asset's own limit says what is much; where there is none the exchange's largest order does.
    private static decimal? ProbeCap(ProposedOrder order, RiskSnapshot risk)
    {
        var limits = risk.Limits is Reading<IReadOnlyList<LimitUsage>>.Known known ? known.Value : [];
        var smallest = limits.Where(usage => usage.Limit.CountsUnits && usage.Limit.AppliesTo(order)).Min(usage => (decimal?)usage.Limit.MaxValue);
        return ProbeShare * (smallest ?? (risk.ExchangeLimits is Reading<ExchangeLimits>.Known exchange ? exchange.Value.MaxOrderSize : null));
    }
}
