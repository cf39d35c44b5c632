namespace Acinaces.Domain.Positions;

/// <summary>What executions lose by closing what was held.</summary>
public static class RealizedLoss
{
    /// <returns>The loss in percent of what the closed part had cost; null when nothing was closed, or not at a loss.</returns>
    public static decimal? PercentOf(Position before, IEnumerable<Execution> executions)
    {
        var (position, cost) = (before, 0m);
        foreach (var execution in executions)
        {
            if (Math.Sign(position.Quantity) == -Math.Sign(execution.Signed))
                cost += Math.Min(Math.Abs(position.Quantity), execution.Quantity) * position.AverageEntryPrice;
            position = PositionArithmetic.Apply(position, execution).After;
        }
        var result = position.RealizedPnl - before.RealizedPnl;
        return result < 0m && cost > 0m ? -result / cost * 100m : null;
    }
}
