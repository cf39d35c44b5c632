namespace Acinaces.Domain.RateLimits;

/// <summary>What is used of a minute's budget at one exchange account.</summary>
/// <param name="Limit">Requests, or weight, per minute.</param>
/// <param name="Used">Of those, used.</param>
/// <param name="ResetsAt">The full minute at which the budget is whole again.</param>
/// <param name="BlockedUntil">When the exchange told us to wait. Absent when it did not.</param>
public sealed record RateLimitWindow(int Limit, int Used, DateTimeOffset ResetsAt, DateTimeOffset? BlockedUntil = null)
{
    /// <summary>Kept for cancellations: a tenth, rounded down.</summary>
    public int ReservedForCritical => Limit / 10;

    public int Remaining => Math.Max(0, Limit - Used);

    /// <summary>Whether the use has reached the share from which requests should wait in line: 80 %.</summary>
    public bool IsNearLimit => Used * 10L >= Limit * 8L;

    /// <summary>The requests a minute allows in each category.</summary>
    public static int PerMinute(RateLimitCategory category) => category switch
    {
        RateLimitCategory.Orders => 600,
        RateLimitCategory.Queries => 1200,
        RateLimitCategory.Websocket => 300,
        RateLimitCategory.Weight => 6000,
        _ => throw new ArgumentOutOfRangeException(nameof(category), category, "Unknown category."),
    };

    /// <summary>A fresh budget until the next full minute.</summary>
    public static RateLimitWindow Starting(int limit, DateTimeOffset now) =>
        new(limit, Used: 0, ResetsAt: new DateTimeOffset(now.Ticks - now.Ticks % TimeSpan.TicksPerMinute, now.Offset) + TimeSpan.FromMinutes(1));
}
