using Acinaces.Topology.Model;

namespace Acinaces.Topology;

/// <content>Tables about language models.</content>
public static partial class Tables
{
    /// <summary>Vendors of language models.</summary>
    public static readonly Table AiProviders = new("ai-providers", Group.AiIntelligence, "providerId")
    {
        Indexes =
        [
            new("type-index", "type"),
            new("status-index", "status"),
        ],
    };

    /// <summary>Which models a tenant uses, with limits on cost and rate.</summary>
    public static readonly Table ModelConfigurations = new("model-configurations", Group.AiIntelligence, "tenantId", "configId")
    {
        TenantScoped = true,
        Indexes = [new("providerId-index", "providerId")],
    };

    /// <summary>How a strategy divides its funds among models, each version kept.</summary>
    public static readonly Table FundAllocations = new("fund-allocations", Group.AiIntelligence, "tenantId", "strategyIdVersion")
    {
        TenantScoped = true,
        Note = "Sort key is strategyId#version, the version padded to ten digits.",
        Indexes = [new("strategyId-version-index", "strategyId", KeyAttribute.Number("version"))],
    };

    /// <summary>How well a tenant's models did per day, week and month.</summary>
    public static readonly Table ModelPerformance = new("model-performance", Group.AiIntelligence, "tenantModelConfigId", "periodPeriodStart")
    {
        TenantScoped = true,
        Note = "Keys are tenantId#modelConfigId and period#periodStart.",
    };

    /// <summary>What models predicted, and later whether it came true.</summary>
    public static readonly Table PerformancePredictions = new("performance-predictions", Group.AiIntelligence, "tenantId", "predictionId")
    {
        TenantScoped = true,
        Indexes = [new("modelConfigId-timestamp-index", "modelConfigId", "timestamp")],
    };

    private static Table[] OfAiIntelligence =>
    [
        AiProviders, ModelConfigurations, FundAllocations, ModelPerformance, PerformancePredictions,
    ];
}
