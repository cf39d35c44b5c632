namespace Acinaces.Domain.Positions;

/// <summary>How executions change positions.</summary>
public static class PositionArithmetic
{
    /// <summary>Applies one execution. The caller makes sure it has not been applied before; see <see cref="Fold"/>.</summary>
    public static PositionUpdate Apply(Position before, Execution execution)
    {
        var quantity = before.Quantity + execution.Signed;
        var grows = before.Quantity == 0m || Math.Sign(before.Quantity) == Math.Sign(execution.Signed);
        var turns = !grows && Math.Sign(quantity) == Math.Sign(execution.Signed);
        var after = before with
        {
            Quantity = quantity,
            AverageEntryPrice = Average(before, execution, quantity, grows, turns),
            RealizedPnl = before.RealizedPnl + (grows ? 0m : Realized(before, execution)),
            Commissions = before.Commissions.SetItem(
                execution.CommissionAsset, before.Commissions.GetValueOrDefault(execution.CommissionAsset) + execution.Commission),
            OpenedAt = before.Quantity == 0m || turns ? execution.Timestamp : before.OpenedAt,
            UpdatedAt = execution.Timestamp,
        };
        return new PositionUpdate(before, after, ChangeOf(before, quantity, grows));
    }

    /// <summary>The position that follows from some executions, whatever their order and however often each is given.</summary>
    public static Position Fold(Position start, IEnumerable<Execution> executions) => executions
        .DistinctBy(execution => execution.ExecutionId)
        .OrderBy(execution => execution.Timestamp)
        .ThenBy(execution => execution.ExecutionId, StringComparer.Ordinal)
        .Aggregate(start, (position, execution) => Apply(position, execution).After);

    /// <summary>Sets a position to what the exchange says it is; the exchange is the truth.</summary>
    public static PositionUpdate Reconcile(Position before, decimal quantityAtExchange, DateTimeOffset now)
    {
        var after = before with
        {
            Quantity = quantityAtExchange,
            AverageEntryPrice = quantityAtExchange == 0m ? 0m : before.AverageEntryPrice,
            OpenedAt = before.Quantity == 0m && quantityAtExchange != 0m ? now : before.OpenedAt,
            UpdatedAt = now,
        };
        return new PositionUpdate(before, after, PositionChange.Reconcile);
    }

    private static decimal Average(Position before, Execution execution, decimal quantity, bool grows, bool turns)
    {
        if (quantity == 0m)
            return 0m;
        if (turns)
            return execution.Price;
        return grows
            ? (before.Quantity * before.AverageEntryPrice + execution.Signed * execution.Price) / quantity
            : before.AverageEntryPrice;
    }

    private static decimal Realized(Position before, Execution execution)
    {
        var closed = Math.Min(Math.Abs(before.Quantity), execution.Quantity);
        return (execution.Price - before.AverageEntryPrice) * closed * Math.Sign(before.Quantity);
    }

    private static PositionChange ChangeOf(Position before, decimal quantity, bool grows) =>
        before.Quantity == 0m ? PositionChange.Open
        : grows ? PositionChange.Increase
        : quantity == 0m ? PositionChange.Close
        : PositionChange.Decrease;
}
