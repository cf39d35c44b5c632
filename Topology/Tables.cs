using Acinaces.Topology.Model;

namespace Acinaces.Topology;

/// <summary>The DynamoDB tables, one file per group.</summary>
public static partial class Tables
{
    /// <summary>Every table, group by group.</summary>
    public static IReadOnlyList<Table> All =>
    [
        .. OfStrategyManagement, .. OfMarketData, .. OfAiIntelligence, .. OfRiskControls, .. OfExchangeIntegration, .. OfAudit, .. OfPlatform,
    ];
}
