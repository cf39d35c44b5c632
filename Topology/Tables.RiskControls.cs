using Acinaces.Topology.Model;

namespace Acinaces.Topology;

/// <content>Tables of the risk controls.</content>
public static partial class Tables
{
    /// <summary>Upper bounds on positions per asset, strategy and portfolio.</summary>
    public static readonly Table PositionLimits = new("position-limits", Group.RiskControls, "tenantId", "limitId")
    {
        TenantScoped = true,
        Indexes =
        [
            new("scope-index", "scope"),
            new("assetId-index", "assetId"),
            new("strategyId-index", "strategyId"),
        ],
    };

    /// <summary>How far a strategy or portfolio has fallen from its peak.</summary>
    public static readonly Table DrawdownState = new("drawdown-state", Group.RiskControls, "tenantId", "stateId")
    {
        TenantScoped = true,
        Indexes =
        [
            new("scope-index", "scope"),
            new("strategyId-index", "strategyId"),
            new("status-index", "status"),
        ],
    };

    /// <summary>When a fall warns and when it pauses trading.</summary>
    public static readonly Table DrawdownConfig = new("drawdown-config", Group.RiskControls, "tenantId", "configId")
    {
        TenantScoped = true,
        Indexes = [new("strategyId-index", "strategyId")],
    };

    /// <summary>The present volatility index of each asset, for all tenants.</summary>
    public static readonly Table VolatilityState = new("volatility-state", Group.RiskControls, "stateId")
    {
        Note = "The raw index is everybody's; level and throttle are derived per tenant on read.",
        Indexes =
        [
            new("assetId-index", "assetId"),
            new("level-index", "level"),
        ],
    };

    /// <summary>When volatility throttles a tenant's orders.</summary>
    public static readonly Table VolatilityConfig = new("volatility-config", Group.RiskControls, "tenantId", "configId")
    {
        TenantScoped = true,
        Indexes = [new("assetId-index", "assetId")],
    };

    /// <summary>Whether trading is halted, for whom and why.</summary>
    public static readonly Table KillSwitchState = new("kill-switch-state", Group.RiskControls, "tenantId")
    {
        TenantScoped = true,
        Note = "One item per tenant with the list of active scopes; active is the text true or false, since an index key cannot be a boolean.",
        Indexes =
        [
            new("scope-index", "scope"),
            new("active-index", "active"),
        ],
    };

    /// <summary>What halts trading by itself, and who is told.</summary>
    public static readonly Table KillSwitchConfig = new("kill-switch-config", Group.RiskControls, "tenantId", "configId")
    {
        TenantScoped = true,
    };

    /// <summary>A tenant's circuit breakers and their state.</summary>
    public static readonly Table CircuitBreakers = new("circuit-breakers", Group.RiskControls, "tenantId", "breakerId")
    {
        TenantScoped = true,
        Indexes =
        [
            new("scope-index", "scope"),
            new("state-index", "state"),
            new("scopeId-index", "scopeId"),
        ],
    };

    /// <summary>What breakers measured and when they tripped.</summary>
    public static readonly Table CircuitBreakerEvents = new("circuit-breaker-events", Group.RiskControls, "tenantBreakerId", "timestamp")
    {
        TenantScoped = true,
        HighThroughput = true,
        Note = "Partition key is tenantId#breakerId; timestamps get a suffix so that two events never share one.",
        Indexes = [new("breakerId-index", "breakerId")],
    };

    /// <summary>Named sets of risk settings, each version kept.</summary>
    public static readonly Table RiskProfiles = new("risk-profiles", Group.RiskControls, "tenantId", "profileIdVersion")
    {
        TenantScoped = true,
        Note = "Sort key is profileId#version, the version padded to ten digits.",
        Indexes =
        [
            new("name-index", "name"),
            new("profileId-index", "profileId"),
        ],
    };

    /// <summary>Which risk profile a strategy runs under.</summary>
    public static readonly Table StrategyProfileAssignments = new("strategy-profile-assignments", Group.RiskControls, "tenantId", "strategyId")
    {
        TenantScoped = true,
        Indexes = [new("profileId-index", "profileId")],
    };

    /// <summary>What the risk controls noticed and did.</summary>
    public static readonly Table RiskEvents = new("risk-events", Group.RiskControls, "tenantId", "timestampEventId")
    {
        TenantScoped = true,
        TimeToLiveAttribute = "expiresAt",
        AppendOnly = true,
        HighThroughput = true,
        Note = "Sort key is timestamp#eventId.",
        Indexes =
        [
            new("eventType-timestamp-index", "eventType", "timestamp"),
            new("severity-timestamp-index", "severity", "timestamp"),
            new("strategyId-timestamp-index", "strategyId", "timestamp"),
            new("assetId-timestamp-index", "assetId", "timestamp"),
        ],
    };

    /// <summary>Where and from which severity a tenant wants alerts.</summary>
    public static readonly Table AlertConfigs = new("alert-configs", Group.RiskControls, "tenantId")
    {
        TenantScoped = true,
        Note = "One item per tenant.",
    };

    private static Table[] OfRiskControls =>
    [
        PositionLimits, DrawdownState, DrawdownConfig, VolatilityState, VolatilityConfig, KillSwitchState, KillSwitchConfig, CircuitBreakers,
        CircuitBreakerEvents, RiskProfiles, StrategyProfileAssignments, RiskEvents, AlertConfigs,
    ];
}
