namespace Acinaces.Domain.Risk;

/// <summary>All checks before a trade, in their order. None is skipped because an earlier one failed: the caller learns everything at once.</summary>
public static class PreTradeChecks
{
    public static PreTradeDecision Decide(ProposedOrder order, RiskSnapshot risk) => new(
    [
        KillSwitchCheck.Run(order, risk.KillSwitch),
        CircuitBreakerCheck.Run(order, risk),
        PositionLimitCheck.Run(order, risk),
        PortfolioLimitCheck.Run(order, risk),
        DrawdownCheck.Run(order, risk.Drawdowns),
        VolatilityCheck.Run(order, risk.Volatility),
        CapitalCheck.Run(order, risk),
        LeverageCheck.Run(order, risk),
        ExchangeLimitCheck.Run(order, risk.ExchangeLimits, risk.LastPrice),
    ]);
}
