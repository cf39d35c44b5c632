namespace Acinaces.Topology.Model;

/// <summary>Where time series are kept and for how long.</summary>
public sealed record TimeSeriesSettings(TimeSeriesEngine Engine, TimeSpan InMemory, TimeSpan OnDisk);
