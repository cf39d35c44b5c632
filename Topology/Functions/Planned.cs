using Acinaces.Topology.Model;

namespace Acinaces.Topology.Functions;

/// <summary>
/// The functions whose code does not exist yet. They are declared in full, and deployed and checked like the others; the
/// local gateway answers their routes with 501, and nothing calls them. The list shrinks with every function that is written.
/// </summary>
public static class Planned
{
    public static IReadOnlyList<Function> All =>
    [
        .. StrategyManagementFunctions.All,
        .. MarketDataFunctions.All,
        .. AiIntelligenceFunctions.All,
        RiskControlFunctions.Drawdown,
        RiskControlFunctions.RiskProfiles,
        AuditFunctions.Audit,
        AuditFunctions.AuditPackages,
        AuditFunctions.AuditStream,
        AuditFunctions.AiTraces,
        AuditFunctions.DataLineage,
        AuditFunctions.ComplianceReports,
        AuditFunctions.Retention,
        AuditFunctions.Snapshots,
    ];
}
