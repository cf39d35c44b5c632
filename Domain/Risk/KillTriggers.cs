namespace Acinaces.Domain.Risk;

/// <summary>Which trigger is pulled by what has been observed.</summary>
public static class KillTriggers
{
    /// <param name="triggers">Those that are enabled.</param>
    /// <param name="observations">In any order; each trigger looks at those within its own window.</param>
    /// <param name="errorType">The error that just happened. Absent when none did.</param>
    /// <param name="now">The present, from which windows reach back.</param>
    /// <returns>The first that is pulled, or null.</returns>
    public static KillTrigger? Pulled(IEnumerable<KillTrigger> triggers, IReadOnlyCollection<BreakerObservation> observations, string? errorType, DateTimeOffset now) =>
        triggers.FirstOrDefault(trigger =>
        {
            BreakerObservation[] seen = [.. BreakerMeasurement.Since(observations, now - trigger.LooksBack)];
            return trigger.IsPulledBy(BreakerMeasurement.LossPercent(seen), BreakerMeasurement.ErrorPercent([.. BreakerMeasurement.Latest(seen)]), errorType);
        });
}
