using Acinaces.Topology.Model;

namespace Acinaces.Topology.Validation;

/// <summary>A function is granted tables that its time-series database has.</summary>
public sealed class KnownSeries : ITopologyRule
{
    public IEnumerable<string> Faults(TopologyModel topology) =>
        from function in topology.Functions
        from grant in function.Grants
        let series = grant switch
        {
            Grant.ReadSeries read => (read.Database, read.Table),
            Grant.WriteSeries write => (write.Database, write.Table),
            _ => ((TimeSeriesDatabase Database, string Table)?)null,
        }
        where series is { } known && !known.Database.Tables.Contains(known.Table)
        select $"{function.Declaration} is granted '{series.Value.Table}', which {series.Value.Database.Declaration} does not have.";
}
