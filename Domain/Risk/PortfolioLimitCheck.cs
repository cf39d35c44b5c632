namespace Acinaces.Domain.Risk;

/// <summary>Refuses an order that goes over a limit of the whole portfolio.</summary>
public static class PortfolioLimitCheck
{
    public static RiskCheckOutcome Run(ProposedOrder order, RiskSnapshot risk) =>
        LimitScopeCheck.Run(RiskCheckType.PortfolioLimit, order, risk, LimitScope.Portfolio);
}
