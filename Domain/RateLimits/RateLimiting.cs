namespace Acinaces.Domain.RateLimits;

/// <summary>Spends a minute's budget so that cancellations always have some left.</summary>
public static class RateLimiting
{
    public static RateLimitDecision Decide(RateLimitWindow window, RequestPriority priority, int cost, DateTimeOffset now)
    {
        // The exchange's own ban binds everybody, cancellations too: ignoring it prolongs it.
        if (window.BlockedUntil > now)
            return new RateLimitDecision.Wait(window, window.BlockedUntil.Value);
        var current = now >= window.ResetsAt ? RateLimitWindow.Starting(window.Limit, now) : window;
        var available = priority is RequestPriority.Critical ? current.Remaining : current.Remaining - current.ReservedForCritical;
        return cost <= available
            ? new RateLimitDecision.Go(current with { Used = current.Used + cost })
            : new RateLimitDecision.Wait(current, current.ResetsAt);
    }

    /// <summary>Takes in that the exchange asked us to wait.</summary>
    public static RateLimitWindow Block(RateLimitWindow window, TimeSpan retryAfter, DateTimeOffset now) => window with { BlockedUntil = now + retryAfter };
}
