using Acinaces.Domain.Orders;
using Acinaces.Domain.Trading;

namespace Acinaces.Domain.Risk;

/// <summary>Refuses a purchase for which the money is not there. Without figures only orders that cost nothing real may pass.</summary>
public static class CapitalCheck
{
    private const RiskCheckType Type = RiskCheckType.CapitalAvailable;

    public static RiskCheckOutcome Run(ProposedOrder order, RiskSnapshot risk)
    {
        if (order.Side is OrderSide.Sell)
            return RiskCheckOutcome.Pass(Type, "A sale needs no capital.");
        if (risk.FreeCapital is not Reading<decimal>.Known { Value: var free })
            return Missing(order.Mode, "Free capital", ((Reading<decimal>.Unknown)risk.FreeCapital).Why);
        if (OrderValuation.Notional(order, risk.LastPriceIfKnown) is not { } cost)
            return Missing(order.Mode, "Value of the order", "the last price is not known");
        return cost <= free
            ? RiskCheckOutcome.Pass(Type, "The capital is available.", cost, free)
            : RiskCheckOutcome.Refuse(Type, $"The order needs {cost:0.########}, free are {free:0.########}.", cost, free);
    }

    private static RiskCheckOutcome Missing(TradingMode mode, string what, string why) => mode is TradingMode.Live
        ? RiskCheckOutcome.RefuseUnknown(Type, what, why)
        : RiskCheckOutcome.Pass(Type, $"{what} unknown ({why}); no real money is at stake.");
}
