namespace Acinaces.Topology;

/// <summary>The words that publishers put on an event and rules look for.</summary>
public static class EventNames
{
    /// <summary>Source of what the risk controls noticed.</summary>
    public const string RiskEventsSource = "acinaces.risk-events";

    /// <summary>Source of the steps of trades.</summary>
    public const string TradeLifecycleSource = "acinaces.trade-lifecycle";

    /// <summary>Source of what the audit functions finished or found.</summary>
    public const string AuditSource = "acinaces.audit";

    /// <summary>Detail type whose <c>eventType</c> is one of the five below.</summary>
    public const string RiskEventDetailType = "Risk Event";

    /// <summary>Detail type of a step of a trade.</summary>
    public const string TradeEventDetailType = "Trade Event";

    /// <summary>Detail type of what an order's outcome tells breakers and kill triggers.</summary>
    public const string OrderOutcomeDetailType = "Order Outcome";

    public const string OrderOutcome = "ORDER_OUTCOME";

    public const string PositionLimitBreach = "POSITION_LIMIT_BREACH";

    public const string DrawdownThresholdExceeded = "DRAWDOWN_THRESHOLD_EXCEEDED";

    public const string CircuitBreakerTriggered = "CIRCUIT_BREAKER_TRIGGERED";

    public const string KillSwitchActivated = "KILL_SWITCH_ACTIVATED";

    public const string TradeRejected = "TRADE_REJECTED";
}
