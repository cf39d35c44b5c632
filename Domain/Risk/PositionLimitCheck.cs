namespace Acinaces.Domain.Risk;

/// <summary>Refuses an order that goes over a limit of its asset or strategy.</summary>
public static class PositionLimitCheck
{
    public static RiskCheckOutcome Run(ProposedOrder order, RiskSnapshot risk) =>
        LimitScopeCheck.Run(RiskCheckType.PositionLimit, order, risk, LimitScope.Asset, LimitScope.Strategy);
}
