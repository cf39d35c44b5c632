namespace Acinaces.Domain.RateLimits;

/// <summary>Shares a window's amount among processes so that it is never overdrawn and cancellations always have some left.</summary>
public static class RateLimiting
{
    /// <summary>Of what is left a process gets this part at most: large enough to be asked for rarely, small enough to leave something for the others.</summary>
    private const int PartOfTheRest = 16;

    /// <param name="state">As it is at the present, see <see cref="RateLimitState.At"/>.</param>
    /// <param name="cost">Of the request that is to be sent now.</param>
    public static RateLimitDecision Decide(RateLimitState state, RequestPriority priority, int cost, DateTimeOffset now)
    {
        // The exchange's own ban binds everybody, cancellations too: ignoring it prolongs it.
        if (state.BlockedUntil is { } until && until > now) return new RateLimitDecision.Wait(until, ByExchange: true);
        var available = state.Limit.CeilingOf(priority) - state.Leased;
        if (cost > available) return new RateLimitDecision.Wait(state.ResetsAt, ByExchange: false);
        // What is kept for cancellations is given for one at a time, or the rest would be spent on something else.
        return new RateLimitDecision.Granted(priority is RequestPriority.Critical ? cost : Math.Max(cost, available / PartOfTheRest));
    }
}
