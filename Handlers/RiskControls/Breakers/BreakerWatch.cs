using Acinaces.Adapters.Stores;
using Acinaces.Domain.Risk;

namespace Acinaces.Handlers.RiskControls.Breakers;

/// <summary>Shows breakers the outcomes of orders, and finds those that have to trip.</summary>
internal sealed class BreakerWatch(CircuitBreakerStore breakers, OutcomeObservationStore observations)
{
    /// <summary>Notes the outcome for every breaker that guards such orders.</summary>
    /// <returns>Breakers whose condition is met now, with the cause in words.</returns>
    public async Task<IReadOnlyList<(string BreakerId, string Cause)>> ObserveAsync(OrderOutcome outcome, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var met = new List<(string, string)>();
        foreach (var (breaker, _) in await breakers.ListAsync(outcome.TenantId, cancellationToken).ConfigureAwait(false))
        {
            if (!breaker.AppliesTo(outcome.StrategyId, outcome.AssetId)) continue;
            await observations.AddAsync(breaker.BreakerId, outcome, cancellationToken).ConfigureAwait(false);
            if (breaker.State != BreakerState.Open && await CauseAsync(breaker, now, cancellationToken).ConfigureAwait(false) is { } cause) met.Add((breaker.BreakerId, cause));
        }
        return met;
    }

    private async Task<string?> CauseAsync(CircuitBreaker breaker, DateTimeOffset now, CancellationToken cancellationToken)
    {
        // What tripped it once has been answered; only what came after counts.
        var seen = await observations.AfterAsync(breaker.TenantId, breaker.BreakerId, breaker.LastTrippedAt ?? DateTimeOffset.UnixEpoch, cancellationToken).ConfigureAwait(false);
        return BreakerMeasurement.Trips(breaker.Condition, seen, now)
            ? $"{breaker.Condition.Name} reached {BreakerMeasurement.Measure(breaker.Condition, seen, now):0.####}, the bound is {breaker.Condition.Threshold:0.####}."
            : null;
    }
}
