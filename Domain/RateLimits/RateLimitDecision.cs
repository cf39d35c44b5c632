namespace Acinaces.Domain.RateLimits;

/// <summary>Whether a request may go out. A closed set.</summary>
public abstract record RateLimitDecision
{
    private RateLimitDecision()
    {
    }

    /// <summary>Send it, and store the window.</summary>
    public sealed record Go(RateLimitWindow Window) : RateLimitDecision;

    /// <summary>Hold it back until then.</summary>
    public sealed record Wait(RateLimitWindow Window, DateTimeOffset Until) : RateLimitDecision;
}
