namespace Acinaces.Domain.Risk;

/// <summary>How volatility tightens at once and loosens with delay.</summary>
public static class Volatility
{
    /// <summary>The level of an index.</summary>
    public static VolatilityLevel LevelOf(decimal index, VolatilityConfig config) =>
        index >= config.ExtremeThreshold ? VolatilityLevel.Extreme
        : index >= config.HighThreshold ? VolatilityLevel.High
        : index >= config.NormalThreshold ? VolatilityLevel.Normal
        : VolatilityLevel.Low;

    /// <summary>By how many percent orders shrink at a level.</summary>
    public static decimal ThrottleOf(VolatilityLevel level, VolatilityConfig config) => level switch
    {
        VolatilityLevel.Extreme => config.ExtremeThrottlePercent,
        VolatilityLevel.High => config.HighThrottlePercent,
        _ => 0m,
    };

    /// <summary>Takes in a new index. A lower level counts only after the whole cooldown below the old one; a rise counts at once.</summary>
    public static VolatilityView Update(VolatilityView view, decimal index, VolatilityConfig config, DateTimeOffset now)
    {
        var level = LevelOf(index, config);
        if (level >= view.Level)
            return new VolatilityView(index, level, ThrottleOf(level, config), CalmerSince: null);
        var since = view.CalmerSince ?? now;
        return now - since >= config.Cooldown
            ? new VolatilityView(index, level, ThrottleOf(level, config), CalmerSince: null)
            : view with { Index = index, CalmerSince = since };
    }
}
