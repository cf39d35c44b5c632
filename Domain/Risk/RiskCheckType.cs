namespace Acinaces.Domain.Risk;

/// <summary>The checks before a trade, in the order they run.</summary>
public enum RiskCheckType
{
    KillSwitch,
    CircuitBreaker,
    PositionLimit,
    PortfolioLimit,
    Drawdown,
    Volatility,
    CapitalAvailable,
    Leverage,
    ExchangeLimit,
}
