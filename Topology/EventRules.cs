using Acinaces.Topology.Functions;
using Acinaces.Topology.Model;

namespace Acinaces.Topology;

/// <summary>Who is told of which event.</summary>
public static class EventRules
{
    public static readonly EventRule PositionLimitBreach = RiskEvent("position-limit-breach", EventNames.PositionLimitBreach);

    public static readonly EventRule DrawdownThresholdExceeded = RiskEvent("drawdown-threshold-exceeded", EventNames.DrawdownThresholdExceeded);

    public static readonly EventRule CircuitBreakerTriggered =
        RiskEvent("circuit-breaker-triggered", EventNames.CircuitBreakerTriggered, new EventTarget.ToTopic(Topics.CriticalAlerts, Queues.EventDeadLetters));

    /// <summary>An activation also reaches the order function, which cancels what is open in the halted scope.</summary>
    public static readonly EventRule KillSwitchActivated = RiskEvent(
        "kill-switch-activated",
        EventNames.KillSwitchActivated,
        Call(ExchangeFunctions.ExchangeOrders),
        new EventTarget.ToTopic(Topics.CriticalAlerts, Queues.EventDeadLetters));

    public static readonly EventRule TradeRejected = RiskEvent("trade-rejected", EventNames.TradeRejected);

    /// <summary>What became of orders, told to those who may have to stop trading because of it.</summary>
    public static readonly EventRule OrderOutcome = new(
        "order-outcome",
        EventBuses.ApplicationEvents,
        new EventPattern([EventNames.TradeLifecycleSource], [EventNames.OrderOutcomeDetailType], [EventNames.OrderOutcome]),
        [Call(RiskControlFunctions.CircuitBreakers), Call(RiskControlFunctions.KillSwitch)]);

    /// <summary>What the audit functions finished or found goes to those who subscribed.</summary>
    public static readonly EventRule AuditEvents =
        new("audit-events", EventBuses.ApplicationEvents, new EventPattern([EventNames.AuditSource], [], []), [Call(AuditFunctions.AuditStream)]);

    public static IReadOnlyList<EventRule> All =>
        [PositionLimitBreach, DrawdownThresholdExceeded, CircuitBreakerTriggered, KillSwitchActivated, TradeRejected, OrderOutcome, AuditEvents];

    private static EventRule RiskEvent(string name, string eventType, params IReadOnlyList<EventTarget> furtherTargets) => new(
        name,
        EventBuses.ApplicationEvents,
        new EventPattern([EventNames.RiskEventsSource], [EventNames.RiskEventDetailType], [eventType]),
        [Call(RiskControlFunctions.RiskEvents), .. furtherTargets]);

    private static EventTarget.ToFunction Call(Function function) =>
        new EventTarget.ToFunction(function, MaxRetries: 3, MaxAge: TimeSpan.FromSeconds(600), Queues.EventDeadLetters);
}
