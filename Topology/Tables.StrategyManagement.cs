using Acinaces.Topology.Model;

namespace Acinaces.Topology;

/// <content>Tables of strategies.</content>
public static partial class Tables
{
    /// <summary>The kinds of strategy a tenant can start from, each version kept.</summary>
    public static readonly Table StrategyTemplates = new("strategy-templates", Group.StrategyManagement, "templateId", KeyAttribute.Number("version"))
    {
        Indexes = [new("name-index", "name")],
    };

    /// <summary>A tenant's strategies as they are now.</summary>
    public static readonly Table Strategies = new("strategies", Group.StrategyManagement, "tenantId", "strategyId")
    {
        TenantScoped = true,
    };

    /// <summary>Every saved version of a strategy, with its whole parameters.</summary>
    public static readonly Table StrategyVersions = new("strategy-versions", Group.StrategyManagement, "strategyId", KeyAttribute.Number("version"))
    {
        Note = "No tenant in the key: check the owning strategy before a read.",
    };

    /// <summary>Runs of a strategy: backtest, paper or live.</summary>
    public static readonly Table Deployments = new("deployments", Group.StrategyManagement, "tenantId", "deploymentId")
    {
        TenantScoped = true,
        Indexes = [new("strategyId-index", "strategyId")],
    };

    private static Table[] OfStrategyManagement =>
    [
        StrategyTemplates, Strategies, StrategyVersions, Deployments,
    ];
}
