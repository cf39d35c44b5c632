namespace Acinaces.Domain.Risk;

/// <summary>Which trigger is pulled by what has been observed.</summary>
public static class KillTriggers
{
    /// <summary>Looks at each moment from one on with what had been observed by then, so that what is told late counts as if it had been told at once.</summary>
    /// <param name="triggers">Those that are enabled.</param>
    /// <param name="observations">In any order; each trigger looks at those within its own window.</param>
    /// <returns>The first that is pulled, or null.</returns>
    public static KillTrigger? Pulled(IEnumerable<KillTrigger> triggers, IReadOnlyCollection<BreakerObservation> observations, DateTimeOffset since) =>
        triggers.FirstOrDefault(trigger => BreakerMeasurement.Moments(observations, since).Any(seen => IsPulled(trigger, seen)));

    private static bool IsPulled(KillTrigger trigger, ArraySegment<BreakerObservation> seen)
    {
        var at = seen[^1].At;
        BreakerObservation[] window = [.. BreakerMeasurement.Since(seen, at - trigger.LooksBack)];
        var (loss, errors) = (BreakerMeasurement.LossPercent(window), BreakerMeasurement.ErrorPercent([.. BreakerMeasurement.Latest(window)]));
        return window.Where(observed => observed.At == at).Any(observed => trigger.IsPulledBy(loss, errors, observed.ErrorType));
    }
}
