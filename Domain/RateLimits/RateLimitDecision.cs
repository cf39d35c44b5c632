namespace Acinaces.Domain.RateLimits;

/// <summary>Whether a process gets some of a window. A closed set.</summary>
public abstract record RateLimitDecision
{
    private RateLimitDecision()
    {
    }

    /// <summary>It gets that much, at least what it asked for.</summary>
    public sealed record Granted(int Amount) : RateLimitDecision;

    /// <summary>Nothing may be sent until then.</summary>
    /// <param name="ByExchange">Whether the exchange said so; otherwise what we allow ourselves is used up.</param>
    public sealed record Wait(DateTimeOffset Until, bool ByExchange) : RateLimitDecision;
}
