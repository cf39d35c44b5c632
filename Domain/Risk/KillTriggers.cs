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
        triggers.FirstOrDefault(trigger => trigger switch
        {
            KillTrigger.RapidLoss loss => trigger.IsPulledBy(LossPercent(Since(observations, now - loss.Window)), null, null),
            KillTrigger.ErrorRate rate => trigger.IsPulledBy(null, ErrorPercent(Since(observations, now - rate.Window)), null),
            _ => trigger.IsPulledBy(null, null, errorType),
        });

    private static IEnumerable<BreakerObservation> Since(IEnumerable<BreakerObservation> observations, DateTimeOffset from) => observations.Where(seen => seen.At >= from);

    private static decimal LossPercent(IEnumerable<BreakerObservation> observations) => observations.Sum(seen => seen.LossPercent ?? 0m);

    /// <returns>Null when no operation ended within the window: then there is no rate.</returns>
    private static decimal? ErrorPercent(IEnumerable<BreakerObservation> observations)
    {
        var ended = observations.Select(seen => seen.Succeeded).OfType<bool>().ToArray();
        return ended.Length == 0 ? null : 100m * ended.Count(succeeded => !succeeded) / ended.Length;
    }
}
