using Acinaces.Topology.Model;

namespace Acinaces.Topology.Validation;

/// <summary>Every table can be restored to any second.</summary>
public sealed class PointInTimeRecovery : ITopologyRule
{
    public IEnumerable<string> Faults(TopologyModel topology) =>
        from table in topology.Tables
        where !table.PointInTimeRecovery
        select $"{table.Declaration}: point-in-time recovery is off.";
}
