using Acinaces.Domain.Vocabulary;

namespace Acinaces.Domain.Risk;

/// <summary>Refuses orders of what has fallen too far.</summary>
public static class DrawdownCheck
{
    private const RiskCheckType Type = RiskCheckType.Drawdown;

    public static RiskCheckOutcome Run(ProposedOrder order, Reading<IReadOnlyList<DrawdownState>> reading)
    {
        if (reading is not Reading<IReadOnlyList<DrawdownState>>.Known { Value: var states })
            return RiskCheckOutcome.RefuseUnknown(Type, "Drawdown", ((Reading<IReadOnlyList<DrawdownState>>.Unknown)reading).Why);
        var stopped = states.FirstOrDefault(state =>
            (state.StrategyId is null || state.StrategyId == order.StrategyId) && (state.Status is DrawdownStatus.Critical or DrawdownStatus.Paused));
        return stopped is null
            ? RiskCheckOutcome.Pass(Type, "The drawdown is bearable.")
            : RiskCheckOutcome.Refuse(
                Type,
                $"The drawdown of {(stopped.StrategyId is null ? "the portfolio" : $"strategy {stopped.StrategyId}")} is {WireName.Of(stopped.Status)} at {stopped.Percent:0.##} %.",
                stopped.Percent);
    }
}
