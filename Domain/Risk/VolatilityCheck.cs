using Acinaces.Domain.Orders;
using Acinaces.Domain.Vocabulary;

namespace Acinaces.Domain.Risk;

/// <summary>Refuses purchases in a market gone wild; sales always pass.</summary>
public static class VolatilityCheck
{
    private const RiskCheckType Type = RiskCheckType.Volatility;

    public static RiskCheckOutcome Run(ProposedOrder order, Reading<VolatilityView> reading)
    {
        if (order.Side is OrderSide.Sell)
            return RiskCheckOutcome.Pass(Type, "Getting out is always possible.");
        return reading switch
        {
            Reading<VolatilityView>.Unknown unknown => RiskCheckOutcome.RefuseUnknown(Type, "Volatility", unknown.Why),
            Reading<VolatilityView>.Known { Value: { AllowsNewEntries: false } view } =>
                RiskCheckOutcome.Refuse(Type, $"Volatility is {WireName.Of(view.Level)}: no new entries.", view.Index),
            _ => RiskCheckOutcome.Pass(Type, "Volatility allows new entries."),
        };
    }
}
