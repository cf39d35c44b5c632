using Acinaces.Topology.Model;

namespace Acinaces.Topology.Functions;

/// <summary>What limits and stops trading.</summary>
public static class RiskControlFunctions
{
    /// <summary>Stops all trading of a tenant, or of a part of it, at once.</summary>
    /// <remarks>Open orders are cancelled by the order function, which the activation event reaches; here no order can be touched.</remarks>
    public static readonly Function KillSwitch = new(
        "kill-switch",
        Group.RiskControls,
        "Emergency halt of trading",
        [
            Route.Get("/kill-switch", Permissions.ReadKillSwitch, "State"),
            Route.Get("/kill-switch/active", Permissions.ReadKillSwitch, "Whether trading is halted"),
            Route.Get("/kill-switch/config", Permissions.ReadKillSwitch, "Settings"),
            Route.Put("/kill-switch/config", Permissions.ManageRisk, "Change settings and automatic triggers"),
            Route.Post("/kill-switch/activate", Permissions.ActivateKillSwitch, "Halt trading", "reason"),
            Route.Post("/kill-switch/deactivate", Permissions.DeactivateKillSwitch, "Lift a halt", "reason"),
            Route.Post("/kill-switch", Permissions.ActivateKillSwitch, "Halt trading, flat form", "reason"),
            Route.Put("/kill-switch/{id}", Permissions.DeactivateKillSwitch, "Halt or lift, flat form", "active", "reason"),
        ],
        [
            Grant.ReadWrite(Tables.KillSwitchState),
            Grant.ReadWrite(Tables.KillSwitchConfig),
            Grant.ReadWrite(Tables.CircuitBreakerEvents),
            Grant.Read(Tables.AlertConfigs),
            Grant.Append(Tables.RiskEvents),
            Grant.ReadWrite(Tables.Outbox),
            Grant.PutEvents(EventBuses.ApplicationEvents),
        ])
    {
        MemoryMb = 256,
        Timeout = TimeSpan.FromSeconds(10),
        ReservedConcurrency = 50,
        ProvisionedInProduction = true,
        FailedCalls = Queues.EventDeadLetters,
    };

    public static readonly Function PositionLimits = new(
        "position-limits",
        Group.RiskControls,
        "Position limits and the dry run of the pre-trade check",
        [
            Route.Post("/position-limits", Permissions.ManageRisk, "Create a limit", "scope", "limitType", "maxValue"),
            Route.Get("/position-limits", Permissions.ReadRisk, "List, optionally of one scope"),
            Route.Get("/position-limits/{id}", Permissions.ReadRisk, "Read"),
            Route.Put("/position-limits/{id}", Permissions.ManageRisk, "Change"),
            Route.Delete("/position-limits/{id}", Permissions.ManageRisk, "Delete"),
            Route.Post(
                "/position-limits/check", Permissions.ReadRisk, "Run the pre-trade check without an order", "strategyId", "assetId", "side", "orderType", "quantity"),
        ],
        [
            Grant.ReadWrite(Tables.PositionLimits),
            Grant.Read(Tables.CircuitBreakers),
            .. PreTradeReads,
            Grant.Read(Tables.RiskProfiles),
            Grant.Read(Tables.StrategyProfileAssignments),
            Grant.Read(Tables.Orders),
            Grant.Read(Tables.Positions),
            Grant.Append(Tables.RiskEvents),
            Grant.PutEvents(EventBuses.ApplicationEvents),
            Grant.Publish(Topics.RiskEvents),
        ])
    {
        ReservedConcurrency = 10,
        ProvisionedInProduction = true,
    };

    /// <summary>Deployments are changed because a strategy over its limit is paused there.</summary>
    public static readonly Function Drawdown = new(
        "drawdown",
        Group.RiskControls,
        "Drawdown: measure, pause, resume, reset",
        [
            Route.Get("/drawdown", Permissions.ReadRisk, "State of the portfolio or of a strategy"),
            Route.Get("/drawdown/{id}", Permissions.ReadRisk, "One state"),
            Route.Post("/drawdown/reset", Permissions.ManageRisk, "Measure from here on"),
            Route.Post("/drawdown/resume", Permissions.ManageRisk, "Resume a paused strategy", "strategyId"),
            Route.Put("/drawdown/config", Permissions.ManageRisk, "Thresholds", "warningThresholdPercent", "maxThresholdPercent"),
        ],
        [
            Grant.ReadWrite(Tables.DrawdownState),
            Grant.ReadWrite(Tables.DrawdownConfig),
            Grant.Read(Tables.RiskProfiles),
            Grant.Read(Tables.StrategyProfileAssignments),
            Grant.Read(Tables.AlertConfigs),
            Grant.ReadWrite(Tables.Deployments),
            Grant.Append(Tables.RiskEvents),
            Grant.PutEvents(EventBuses.ApplicationEvents),
            Grant.Publish(Topics.RiskEvents),
            Grant.Connect(Caches.Main),
            Grant.ReadSecret(Secrets.InfraRedis),
        ])
    {
        ReservedConcurrency = 10,
        ProvisionedInProduction = true,
        FailedCalls = Queues.EventDeadLetters,
    };

    public static readonly Function CircuitBreakers = new(
        "circuit-breakers",
        Group.RiskControls,
        "Circuit breakers: definitions, trips, resets, cooldowns",
        [
            Route.Post("/circuit-breakers", Permissions.ManageRisk, "Create", "name", "scope", "condition", "cooldownMinutes", "autoResetEnabled"),
            Route.Get("/circuit-breakers", Permissions.ReadRisk, "List"),
            Route.Get("/circuit-breakers/{id}", Permissions.ReadRisk, "Read"),
            Route.Put("/circuit-breakers/{id}", Permissions.ManageRisk, "Change"),
            Route.Delete("/circuit-breakers/{id}", Permissions.ManageRisk, "Delete"),
            Route.Post("/circuit-breakers/{id}/reset", Permissions.ManageRisk, "Close by hand"),
            Route.Post("/circuit-breakers/{id}/trip", Permissions.ManageRisk, "Open by hand"),
        ],
        [
            Grant.ReadWrite(Tables.CircuitBreakers),
            Grant.ReadWrite(Tables.CircuitBreakerEvents),
            Grant.Read(Tables.AlertConfigs),
            Grant.Append(Tables.RiskEvents),
            Grant.ReadWrite(Tables.Outbox),
            Grant.PutEvents(EventBuses.ApplicationEvents),
            Grant.Publish(Topics.RiskEvents),
        ])
    {
        ReservedConcurrency = 20,
        ProvisionedInProduction = true,
        FailedCalls = Queues.EventDeadLetters,
    };

    public static readonly Function RiskProfiles = new(
        "risk-profiles",
        Group.RiskControls,
        "Risk profiles, version by version, and the strategies they bind",
        [
            Route.Post("/risk-profiles", Permissions.ManageRisk, "Create", "name", "positionLimits", "drawdownConfig", "volatilityConfig"),
            Route.Get("/risk-profiles", Permissions.ReadRisk, "Latest versions"),
            Route.Get("/risk-profiles/{id}", Permissions.ReadRisk, "Latest version"),
            Route.Put("/risk-profiles/{id}", Permissions.ManageRisk, "New version"),
            Route.Get("/risk-profiles/{id}/history", Permissions.ReadRisk, "All versions, newest first"),
            Route.Post("/risk-profiles/assign", Permissions.ManageRisk, "Bind a strategy", "strategyId", "profileId"),
            Route.Post("/risk-profiles/validate", Permissions.ReadRisk, "Check without saving", "name"),
            Route.Get("/risk-profiles/strategy/{strategyId}", Permissions.ReadRisk, "In force for a strategy"),
            Route.Delete("/risk-profiles/{id}", Permissions.ManageRisk, "Delete"),
        ],
        [
            Grant.ReadWrite(Tables.RiskProfiles),
            Grant.ReadWrite(Tables.StrategyProfileAssignments),
            Grant.ReadWrite(Tables.VolatilityConfig),
            Grant.ReadWrite(Tables.VolatilityState),
            Grant.Read(TimeSeries.MarketData, TimeSeries.DerivedMetrics),
            Grant.PutEvents(EventBuses.ApplicationEvents),
            Grant.Connect(Caches.Main),
            Grant.ReadSecret(Secrets.InfraRedis),
        ])
    {
        MemoryMb = 256,
    };

    /// <summary>Stores what the bus brings. It cannot put events itself, so no event can go round in circles.</summary>
    public static readonly Function RiskEvents = new(
        "risk-events",
        Group.RiskControls,
        "Risk events: record, query, forward; alert settings",
        [
            Route.Get("/risk-events", Permissions.ReadRisk, "Query with filters"),
            Route.Get("/risk-events/{id}", Permissions.ReadRisk, "Read"),
            Route.Get("/risk-events/stats", Permissions.ReadRisk, "Counts by type and severity"),
            Route.Get("/risk-events/alert-config", Permissions.ReadRisk, "Alert settings"),
            Route.Put("/risk-events/alert-config", Permissions.ManageRisk, "Change alert settings", "severityThreshold"),
        ],
        [
            Grant.Read(Tables.RiskEvents),
            Grant.Append(Tables.RiskEvents),
            Grant.ReadWrite(Tables.AlertConfigs),
            Grant.Read(Tables.KillSwitchConfig),
            Grant.Read(Tables.KillSwitchState),
            Grant.Publish(Topics.RiskEvents),
        ])
    {
        FailedCalls = Queues.EventDeadLetters,
    };

    public static IReadOnlyList<Function> All => [KillSwitch, PositionLimits, Drawdown, CircuitBreakers, RiskProfiles, RiskEvents];

    /// <summary>What the pre-trade check looks at, besides limits, breakers, orders and positions.</summary>
    internal static IReadOnlyList<Grant> PreTradeReads =>
    [
        Grant.Read(Tables.KillSwitchState),
        Grant.Read(Tables.DrawdownState),
        Grant.Read(Tables.DrawdownConfig),
        Grant.Read(Tables.VolatilityState),
        Grant.Read(Tables.VolatilityConfig),
        Grant.Read(Tables.ExchangeLimits),
        Grant.Read(Tables.ExchangeConfigs),
    ];
}
