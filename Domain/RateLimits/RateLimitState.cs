namespace Acinaces.Domain.RateLimits;

/// <summary>What all processes together have been given of a window.</summary>
/// <param name="Leased">Given out, whether it was spent or not.</param>
/// <param name="ResetsAt">The end of the window, when everything is there again.</param>
/// <param name="BlockedUntil">When the exchange told us to wait. Absent when it never did.</param>
public sealed record RateLimitState(RateLimit Limit, int Leased, DateTimeOffset ResetsAt, DateTimeOffset? BlockedUntil)
{
    public int Remaining => Math.Max(0, Limit.Amount - Leased);

    /// <summary>Whether the use has reached the share from which it is worth a warning: 80 %.</summary>
    public bool IsNearLimit => Leased * 10L >= Limit.Amount * 8L;

    /// <summary>The state at an instant: a window that is over counts for nothing.</summary>
    /// <param name="stored">Absent when nobody has ever asked for anything.</param>
    /// <param name="published">What the exchange says it lets through. Absent while nobody has asked it; then what others stored holds.</param>
    public static RateLimitState At(DateTimeOffset now, RateLimitState? stored, RateLimit? published, RateLimitCategory category)
    {
        var limit = published ?? stored?.Limit ?? RateLimit.DefaultOf(category);
        return stored is not null && now < stored.ResetsAt
            ? stored with { Limit = limit }
            : new RateLimitState(limit, Leased: 0, limit.EndOfWindow(now), stored?.BlockedUntil);
    }
}
