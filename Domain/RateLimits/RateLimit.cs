namespace Acinaces.Domain.RateLimits;

/// <summary>How much an exchange lets through in each window of time.</summary>
/// <param name="Amount">Requests, or weight, per window.</param>
/// <param name="Window">Windows begin at whole multiples of their length, as those of exchanges do.</param>
public sealed record RateLimit(int Amount, TimeSpan Window)
{
    /// <summary>Kept for cancellations: a tenth, rounded down.</summary>
    public int ReservedForCritical => Amount / 10;

    /// <summary>What an exchange that does not say is taken to let through in a minute.</summary>
    public static RateLimit DefaultOf(RateLimitCategory category) => new(
        category switch
        {
            RateLimitCategory.Orders => 600,
            RateLimitCategory.Weight => 6000,
            _ => throw new ArgumentOutOfRangeException(nameof(category), category, "Unknown category."),
        },
        TimeSpan.FromMinutes(1));

    /// <summary>The most that requests of a priority may use of a window.</summary>
    public int CeilingOf(RequestPriority priority) => priority is RequestPriority.Critical ? Amount : Amount - ReservedForCritical;

    /// <summary>When the window ends in which an instant lies.</summary>
    public DateTimeOffset EndOfWindow(DateTimeOffset now) => new DateTimeOffset(now.UtcTicks - now.UtcTicks % Window.Ticks, TimeSpan.Zero) + Window;
}
