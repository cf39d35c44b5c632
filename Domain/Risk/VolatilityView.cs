namespace Acinaces.Domain.Risk;

/// <summary>An asset's volatility as it counts for one tenant.</summary>
/// <param name="Index">The latest index.</param>
/// <param name="Level">The level that is in force, which may be above the index's own while it cools down.</param>
/// <param name="ThrottlePercent">By how many percent orders shrink.</param>
/// <param name="CalmerSince">Since when the index has been below the level. Absent when it is not.</param>
public sealed record VolatilityView(decimal Index, VolatilityLevel Level, decimal ThrottlePercent, DateTimeOffset? CalmerSince)
{
    /// <summary>Nothing has been measured yet.</summary>
    public static VolatilityView Calm { get; } = new(0m, VolatilityLevel.Low, ThrottlePercent: 0m, CalmerSince: null);

    /// <summary>Whether positions may grow. Getting out is always allowed.</summary>
    public bool AllowsNewEntries => Level is not VolatilityLevel.Extreme;

    /// <summary>What is left of a quantity.</summary>
    public decimal Throttle(decimal quantity) => quantity * (1m - ThrottlePercent / 100m);
}
