using Acinaces.Topology.Model;

namespace Acinaces.Topology.Validation;

/// <summary>Nobody may change or delete what is recorded for audit.</summary>
public sealed class AppendOnlyTables : ITopologyRule
{
    public IEnumerable<string> Faults(TopologyModel topology) =>
        from function in topology.Functions
        from grant in function.Grants.OfType<Grant.OnTable>()
        where grant.Table.AppendOnly && grant.Access is TableAccess.Write or TableAccess.ReadWrite
        select $"{function.Declaration} may change {grant.Table.Declaration}, which only takes new records.";
}
