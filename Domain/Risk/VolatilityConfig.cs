namespace Acinaces.Domain.Risk;

/// <summary>From which index a market counts as restless, and what is done about it.</summary>
public sealed record VolatilityConfig
{
    public decimal NormalThreshold { get; init; } = 20m;

    public decimal HighThreshold { get; init; } = 50m;

    public decimal ExtremeThreshold { get; init; } = 80m;

    /// <summary>By how many percent orders shrink in a restless market.</summary>
    public decimal HighThrottlePercent { get; init; } = 50m;

    public decimal ExtremeThrottlePercent { get; init; } = 100m;

    /// <summary>How long the market must have been calmer before the throttle loosens.</summary>
    public TimeSpan Cooldown { get; init; } = TimeSpan.FromMinutes(30);
}
