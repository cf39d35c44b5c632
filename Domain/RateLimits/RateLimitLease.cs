namespace Acinaces.Domain.RateLimits;

/// <summary>What one process may spend of a window without asking. What dies with the process is not spent at all, which only makes us more careful.</summary>
/// <param name="Until">The end of the window.</param>
public sealed record RateLimitLease(int Left, DateTimeOffset Until)
{
    public static RateLimitLease None { get; } = new(0, DateTimeOffset.MinValue);

    /// <returns>What is left afterwards, or null when the lease does not cover the cost.</returns>
    public RateLimitLease? Spend(int cost, DateTimeOffset now) => now < Until && cost <= Left ? this with { Left = Left - cost } : null;

    /// <summary>With what was given of the same window or of a later one.</summary>
    public RateLimitLease With(int more, DateTimeOffset until) => until == Until ? this with { Left = Left + more } : new RateLimitLease(more, until);
}
