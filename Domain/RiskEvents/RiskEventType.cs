namespace Acinaces.Domain.RiskEvents;

/// <summary>What the risk controls report.</summary>
public enum RiskEventType
{
    LimitBreach,
    LimitWarning,
    DrawdownWarning,
    DrawdownBreach,
    VolatilityThrottle,
    CircuitBreakerTrip,
    CircuitBreakerReset,
    KillSwitchActivated,
    KillSwitchDeactivated,
    OrderRejected,
    ExchangeError,
    WorkflowError,
}
