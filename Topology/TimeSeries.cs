using Acinaces.Topology.Model;

namespace Acinaces.Topology;

/// <summary>The time-series databases.</summary>
public static class TimeSeries
{
    public static readonly TimeSeriesDatabase MarketData = new("market-data", ["price-data", "volume-data", "derived-metrics"]);

    public static IReadOnlyList<TimeSeriesDatabase> All => [MarketData];
}
