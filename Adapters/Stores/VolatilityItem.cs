using Acinaces.Adapters.Aws.DynamoDb;
using Acinaces.Domain.Risk;

namespace Acinaces.Adapters.Stores;

/// <summary>An asset's volatility, the same for all tenants, seen through one tenant's thresholds.</summary>
internal static class VolatilityItem
{
    /// <param name="state">Absent when nothing has been measured.</param>
    /// <param name="config">Absent for the default thresholds.</param>
    public static VolatilityView Read(DynamoItem? state, DynamoItem? config)
    {
        if (state is null) return VolatilityView.Calm;
        var index = state.Number("currentIndex");
        var thresholds = config is null ? new VolatilityConfig() : ReadConfig(config);
        var level = Volatility.LevelOf(index, thresholds);
        return new VolatilityView(index, level, Volatility.ThrottleOf(level, thresholds), CalmerSince: null);
    }

    private static VolatilityConfig ReadConfig(DynamoItem item) => new()
    {
        NormalThreshold = item.Number("normalThreshold"),
        HighThreshold = item.Number("highThreshold"),
        ExtremeThreshold = item.Number("extremeThreshold"),
        HighThrottlePercent = item.Number("highThrottlePercent"),
        ExtremeThrottlePercent = item.Number("extremeThrottlePercent"),
    };
}
