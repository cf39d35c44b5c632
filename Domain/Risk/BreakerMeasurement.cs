namespace Acinaces.Domain.Risk;

/// <summary>What a breaker's condition amounts to over what has been observed.</summary>
public static class BreakerMeasurement
{
    /// <summary>The figure to compare with the condition's threshold.</summary>
    /// <param name="condition">What the breaker watches.</param>
    /// <param name="observations">In any order.</param>
    /// <param name="now">The present, from which windows reach back.</param>
    public static decimal Measure(BreakerCondition condition, IReadOnlyCollection<BreakerObservation> observations, DateTimeOffset now) => condition switch
    {
        BreakerCondition.LossRate loss => LossPercent(Since(observations, now - loss.Window)),
        BreakerCondition.PriceDeviation price => Since(observations, now - price.Window).Max(seen => seen.PriceDeviationPercent) ?? 0m,
        BreakerCondition.ConsecutiveFailures => Latest(observations).TakeWhile(succeeded => !succeeded).Count(),
        BreakerCondition.ErrorRate rate => SampledErrorPercent([.. Latest(observations).Take(rate.SampleSize)], rate.SampleSize),
        _ => throw new InvalidOperationException($"Unknown condition {condition.GetType().Name}."),
    };

    /// <summary>The first moment, from one on, at which the condition was met. Everything counts at its own time, so that what is told late counts as if it had been told at once.</summary>
    /// <param name="observations">In any order.</param>
    /// <returns>Null when it was not met.</returns>
    public static BreakerReading? MetSince(BreakerCondition condition, IReadOnlyCollection<BreakerObservation> observations, DateTimeOffset since)
    {
        foreach (var seen in Moments(observations, since))
        {
            var at = seen[^1].At;
            var value = Measure(condition, seen, at);
            if (value >= condition.Threshold) return new BreakerReading(at, value);
        }
        return null;
    }

    /// <summary>What had been observed at each moment from one on, oldest first.</summary>
    internal static IEnumerable<ArraySegment<BreakerObservation>> Moments(IEnumerable<BreakerObservation> observations, DateTimeOffset since)
    {
        BreakerObservation[] ordered = [.. observations.OrderBy(seen => seen.At)];
        for (var count = 1; count <= ordered.Length; count++)
        {
            var at = ordered[count - 1].At;
            if (at >= since && (count == ordered.Length || ordered[count].At > at)) yield return new ArraySegment<BreakerObservation>(ordered, 0, count);
        }
    }

    internal static IEnumerable<BreakerObservation> Since(IEnumerable<BreakerObservation> observations, DateTimeOffset from) =>
        observations.Where(seen => seen.At >= from);

    /// <summary>How operations ended, the newest first.</summary>
    internal static IEnumerable<bool> Latest(IEnumerable<BreakerObservation> observations) =>
        observations.Where(seen => seen.Succeeded is not null).OrderByDescending(seen => seen.At).Select(seen => seen.Succeeded is true);

    internal static decimal LossPercent(IEnumerable<BreakerObservation> observations) => observations.Sum(seen => seen.LossPercent ?? 0m);

    /// <returns>Null when no operation has ended: then there is no rate.</returns>
    internal static decimal? ErrorPercent(IReadOnlyCollection<bool> ended) =>
        ended.Count == 0 ? null : 100m * ended.Count(succeeded => !succeeded) / ended.Count;

    private static decimal SampledErrorPercent(IReadOnlyCollection<bool> sample, int size) => sample.Count < size ? 0m : ErrorPercent(sample) ?? 0m;
}
