using Acinaces.Topology.Model;

namespace Acinaces.Topology;

/// <content>Tables about exchanges, orders and positions.</content>
public static partial class Tables
{
    /// <summary>Smallest and largest order, tick and lot per exchange and asset.</summary>
    public static readonly Table ExchangeLimits = new("exchange-limits", Group.ExchangeIntegration, "exchangeId", "assetId")
    {
        Indexes = [new("assetId-index", "assetId")],
    };

    /// <summary>Whether an exchange can take orders now.</summary>
    public static readonly Table ExchangeHealth = new("exchange-health", Group.ExchangeIntegration, "exchangeId")
    {
        Indexes = [new("status-index", "status")],
    };

    /// <summary>How much of an exchange account's request budget is used.</summary>
    public static readonly Table RateLimitState = new("rate-limit-state", Group.ExchangeIntegration, "exchangeId")
    {
        Note = "exchangeId holds exchangeId#tenantId#category for what is a tenant's own, exchangeId#WEIGHT#LIVE and exchangeId#WEIGHT#SANDBOX for what all share.",
    };

    /// <summary>Orders with their fills and state.</summary>
    public static readonly Table Orders = new("orders", Group.ExchangeIntegration, "tenantId", "orderId")
    {
        TenantScoped = true,
        Note = "Filter index results by tenant: the indexes are not tenant-scoped.",
        Indexes =
        [
            new("strategyId-createdAt-index", "strategyId", "createdAt"),
            new("status-createdAt-index", "status", "createdAt"),
            new("idempotencyKey-index", "idempotencyKey"),
            new("exchangeOrderId-index", "exchangeOrderId"),
        ],
    };

    /// <summary>Which exchanges a tenant uses, how, and where its keys are kept.</summary>
    public static readonly Table ExchangeConfigs = new("exchange-configs", Group.ExchangeIntegration, "tenantId", "exchangeId")
    {
        TenantScoped = true,
    };

    /// <summary>What a tenant holds per asset and exchange.</summary>
    public static readonly Table Positions = new("positions", Group.ExchangeIntegration, "tenantId", "assetExchangeId")
    {
        TenantScoped = true,
        Note = "Sort key is assetId#exchangeId.",
        Indexes = [new("exchangeId-index", "exchangeId")],
    };

    /// <summary>Every change of a position, with the fill that caused it.</summary>
    public static readonly Table PositionHistory = new("position-history", Group.ExchangeIntegration, "tenantAssetId", "timestampHistoryId")
    {
        TenantScoped = true,
        AppendOnly = true,
        Note = "Keys are tenantId#assetId and timestamp#historyId.",
    };

    /// <summary>Each call to an exchange with its outcome.</summary>
    public static readonly Table ExchangeAuditLogs = new("exchange-audit-logs", Group.ExchangeIntegration, "tenantId", "timestampLogId")
    {
        TenantScoped = true,
        TimeToLiveAttribute = "expiresAt",
        AppendOnly = true,
        Note = "Sort key is timestamp#logId. Items expire after 90 days.",
        Indexes = [new("exchangeId-timestamp-index", "exchangeId", "timestamp")],
    };

    /// <summary>Which exchange was chosen for an order that named none, why, and what came of it.</summary>
    public static readonly Table RoutingDecisions = new("routing-decisions", Group.ExchangeIntegration, "tenantId", "decisionId")
    {
        TenantScoped = true,
        TimeToLiveAttribute = "expiresAt",
        Note = "A decision has its order's id. Items expire after 30 days.",
        Indexes = [new("orderId-index", "orderId")],
    };

    private static Table[] OfExchangeIntegration =>
    [
        ExchangeLimits, ExchangeHealth, RateLimitState, Orders, ExchangeConfigs, Positions, PositionHistory, ExchangeAuditLogs, RoutingDecisions,
    ];
}
