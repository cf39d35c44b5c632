using Acinaces.Topology.Functions;
using Acinaces.Topology.Model;

namespace Acinaces.Topology.Alarms;

/// <summary>What is counted in the functions' logs.</summary>
public static class LogMetrics
{
    public static readonly LogMetric TradeExecutions =
        new("trade-executions", "TradeExecutions", [new(LogEvents.OrderSettled, "status", "FILLED")], [ExchangeFunctions.ExchangeOrders]);

    public static readonly LogMetric TradeExecutionErrors =
        new("trade-execution-errors", "TradeExecutionErrors", [new(LogEvents.OrderSettled, "status", "REJECTED")], [ExchangeFunctions.ExchangeOrders]);

    public static readonly LogMetric RiskEventsTriggered = new("risk-events-triggered", "RiskEventsTriggered", [new(LogEvents.RiskEventReported)], RiskReporters);

    public static readonly LogMetric KillSwitchActivations =
        new("kill-switch-activations", "KillSwitchActivations", [new(LogEvents.KillSwitchActivated)], [RiskControlFunctions.KillSwitch]);

    public static readonly LogMetric CircuitBreakerTrips = RiskEvents("circuit-breaker-trips", "CircuitBreakerTrips", "CIRCUIT_BREAKER_TRIP");

    public static readonly LogMetric AIAnalysisRequests = new(
        "ai-analysis-requests", "AIAnalysisRequests", [new(LogEvents.AnalysisRequested)], [AiIntelligenceFunctions.Analysis, AiIntelligenceFunctions.Ensemble]);

    public static readonly LogMetric PositionLimitBreaches = RiskEvents("position-limit-breaches", "PositionLimitBreaches", "LIMIT_BREACH");

    public static readonly LogMetric DrawdownAlerts = RiskEvents("drawdown-alerts", "DrawdownAlerts", "DRAWDOWN_WARNING", "DRAWDOWN_BREACH");

    public static readonly LogMetric AuditEvents = new("audit-events", "AuditEvents", [new(LogEvents.AuditRecorded)], AuditFunctions.All);

    public static readonly LogMetric ExchangeConnectionErrors =
        new("exchange-connection-errors", "ExchangeConnectionErrors", [new(LogEvents.OutcomeUnknown)], [ExchangeFunctions.ExchangeOrders]);

    public static readonly LogMetric SecretsOverdue = new("secrets-overdue", "SecretsOverdue", [new(LogEvents.SecretOverdue)], [PlatformFunctions.SecretRotation]);

    public static IReadOnlyList<LogMetric> All =>
    [
        TradeExecutions, TradeExecutionErrors, RiskEventsTriggered, KillSwitchActivations, CircuitBreakerTrips, AIAnalysisRequests, PositionLimitBreaches,
        DrawdownAlerts, AuditEvents, ExchangeConnectionErrors, SecretsOverdue,
    ];

    private static IReadOnlyList<Function> RiskReporters => [.. RiskControlFunctions.All, ExchangeFunctions.ExchangeOrders];

    private static LogMetric RiskEvents(string name, string metricName, params IReadOnlyList<string> eventTypes) =>
        new(name, metricName, [.. eventTypes.Select(type => new LogPattern(LogEvents.RiskEventReported, "eventType", type))], RiskReporters);
}
