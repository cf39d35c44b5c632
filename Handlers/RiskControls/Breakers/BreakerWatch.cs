using Acinaces.Adapters.Stores;
using Acinaces.Domain.Risk;

namespace Acinaces.Handlers.RiskControls.Breakers;

/// <summary>Shows breakers the outcomes of orders, and finds those that have to trip.</summary>
internal sealed class BreakerWatch(CircuitBreakerStore breakers, OutcomeObservationStore observations)
{
    /// <summary>Notes the outcome for every breaker that guards such orders.</summary>
    /// <returns>Breakers whose condition was met at the time of the outcome or since, with the cause in words.</returns>
    public async Task<IReadOnlyList<(string BreakerId, DateTimeOffset At, string Cause)>> ObserveAsync(OrderOutcome outcome, CancellationToken cancellationToken)
    {
        var met = new List<(string, DateTimeOffset, string)>();
        foreach (var (breaker, _) in await breakers.ListAsync(outcome.TenantId, cancellationToken).ConfigureAwait(false))
        {
            if (!breaker.AppliesTo(outcome.StrategyId, outcome.AssetId)) continue;
            await observations.AddAsync(breaker.BreakerId, outcome, cancellationToken).ConfigureAwait(false);
            if (breaker.State == BreakerState.Open) continue;
            // What tripped it once, or was forgiven by a person, has been answered; only what came after counts.
            var seen = await observations.AfterAsync(breaker.TenantId, breaker.BreakerId, breaker.CountsFrom ?? DateTimeOffset.UnixEpoch, cancellationToken).ConfigureAwait(false);
            if (BreakerMeasurement.MetSince(breaker.Condition, seen, outcome.At) is { } reading)
                met.Add((breaker.BreakerId, reading.At, $"{breaker.Condition.Name} reached {reading.Value:0.####}, the bound is {breaker.Condition.Threshold:0.####}."));
        }
        return met;
    }
}
