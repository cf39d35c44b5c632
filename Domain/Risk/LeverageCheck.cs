using Acinaces.Domain.Trading;

namespace Acinaces.Domain.Risk;

/// <summary>Refuses an order that is too large for the portfolio. Without figures only orders that cost nothing real may pass.</summary>
public static class LeverageCheck
{
    private const RiskCheckType Type = RiskCheckType.Leverage;

    public static RiskCheckOutcome Run(ProposedOrder order, RiskSnapshot risk)
    {
        if (risk.PortfolioValue is not Reading<decimal>.Known { Value: var portfolio })
            return Missing(order.Mode, "Portfolio value", ((Reading<decimal>.Unknown)risk.PortfolioValue).Why);
        if (OrderValuation.Notional(order, risk.LastPriceIfKnown) is not { } value)
            return Missing(order.Mode, "Value of the order", "the last price is not known");
        if (portfolio <= 0m)
            return RiskCheckOutcome.Refuse(Type, "The portfolio has no value to trade on.", value, 0m);
        var leverage = value / portfolio;
        return leverage <= risk.MaxLeverage
            ? RiskCheckOutcome.Pass(Type, "The order is small enough for the portfolio.", leverage, risk.MaxLeverage)
            : RiskCheckOutcome.Refuse(Type, $"The order is {leverage:0.##} times the portfolio, at most {risk.MaxLeverage:0.##} are allowed.", leverage, risk.MaxLeverage);
    }

    private static RiskCheckOutcome Missing(TradingMode mode, string what, string why) => mode is TradingMode.Live
        ? RiskCheckOutcome.RefuseUnknown(Type, what, why)
        : RiskCheckOutcome.Pass(Type, $"{what} unknown ({why}); no real money is at stake.");
}
