using Acinaces.Topology.Model;

namespace Acinaces.Topology;

/// <summary>The time-series databases.</summary>
public static class TimeSeries
{
    public const string PriceData = "price-data";

    public const string VolumeData = "volume-data";

    public const string DerivedMetrics = "derived-metrics";

    public static readonly TimeSeriesDatabase MarketData = new("market-data", [PriceData, VolumeData, DerivedMetrics]);

    public static IReadOnlyList<TimeSeriesDatabase> All => [MarketData];
}
