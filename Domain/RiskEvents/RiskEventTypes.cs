namespace Acinaces.Domain.RiskEvents;

/// <summary>What kinds of risk event mean: how urgent they are, and under which name the bus knows them.</summary>
public static class RiskEventTypes
{
    /// <summary>The name rules on the bus look for. Absent for what is only stored.</summary>
    public static string? BusName(RiskEventType type) => type switch
    {
        RiskEventType.LimitBreach => "POSITION_LIMIT_BREACH",
        RiskEventType.DrawdownBreach => "DRAWDOWN_THRESHOLD_EXCEEDED",
        RiskEventType.CircuitBreakerTrip => "CIRCUIT_BREAKER_TRIGGERED",
        RiskEventType.KillSwitchActivated => "KILL_SWITCH_ACTIVATED",
        RiskEventType.OrderRejected => "TRADE_REJECTED",
        _ => null,
    };

    /// <summary>The kind behind a name on the bus. Absent for a name we never publish.</summary>
    public static RiskEventType? FromBusName(string name) =>
        Enum.GetValues<RiskEventType>().Select(type => (RiskEventType?)type).FirstOrDefault(type => BusName(type!.Value) == name);

    /// <summary>How urgent a kind is unless its circumstances say otherwise.</summary>
    public static Severity DefaultSeverity(RiskEventType type) => type switch
    {
        RiskEventType.KillSwitchActivated => Severity.Emergency,
        RiskEventType.CircuitBreakerTrip or RiskEventType.DrawdownBreach or RiskEventType.ExchangeError or RiskEventType.WorkflowError => Severity.Critical,
        RiskEventType.CircuitBreakerReset => Severity.Info,
        _ => Severity.Warning,
    };
}
