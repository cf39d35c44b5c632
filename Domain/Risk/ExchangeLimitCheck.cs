namespace Acinaces.Domain.Risk;

/// <summary>Refuses what the exchange would refuse, before it is sent.</summary>
public static class ExchangeLimitCheck
{
    private const RiskCheckType Type = RiskCheckType.ExchangeLimit;

    public static RiskCheckOutcome Run(ProposedOrder order, Reading<ExchangeLimits> reading, Reading<decimal> lastPrice)
    {
        if (reading is not Reading<ExchangeLimits>.Known { Value: var limits })
            return RiskCheckOutcome.RefuseUnknown(Type, "Limits of the exchange", ((Reading<ExchangeLimits>.Unknown)reading).Why);
        var faults = Size(order, limits).Concat(Prices(order, limits, lastPrice)).ToArray();
        return faults switch
        {
            [] => RiskCheckOutcome.Pass(Type, "The exchange accepts such orders."),
            [var first, ..] => RiskCheckOutcome.Refuse(Type, string.Join("; ", faults.Select(fault => fault.Message)), first.Current, first.Limit),
        };
    }

    private static IEnumerable<(string Message, decimal Current, decimal Limit)> Size(ProposedOrder order, ExchangeLimits limits)
    {
        if (order.Quantity < limits.MinOrderSize)
            yield return ($"The quantity {order.Quantity} is below the minimum {limits.MinOrderSize}", order.Quantity, limits.MinOrderSize);
        if (order.Quantity > limits.MaxOrderSize)
            yield return ($"The quantity {order.Quantity} is above the maximum {limits.MaxOrderSize}", order.Quantity, limits.MaxOrderSize);
        if (limits.LotSize is { } lot and > 0m && order.Quantity % lot != 0m)
            yield return ($"The quantity {order.Quantity} is not a multiple of the lot {lot}", order.Quantity, lot);
    }

    private static IEnumerable<(string Message, decimal Current, decimal Limit)> Prices(ProposedOrder order, ExchangeLimits limits, Reading<decimal> lastPrice)
    {
        foreach (var price in new[] { order.Price, order.StopPrice }.OfType<decimal>())
        {
            if (price < limits.MinPrice)
                yield return ($"The price {price} is below the minimum {limits.MinPrice}", price, limits.MinPrice.Value);
            if (price > limits.MaxPrice)
                yield return ($"The price {price} is above the maximum {limits.MaxPrice}", price, limits.MaxPrice.Value);
            if (limits.TickSize is { } tick and > 0m && price % tick != 0m)
                yield return ($"The price {price} is not a multiple of the tick {tick}", price, tick);
        }
        if (order.Price is { } limitPrice && limits.MaxPriceDeviationPercent is { } allowed)
        {
            if (lastPrice is not Reading<decimal>.Known { Value: var last and > 0m })
                yield return ("The deviation of the price cannot be told, since the last price is not known", limitPrice, allowed);
            else if (Math.Abs(limitPrice - last) / last * 100m is var deviation && deviation > allowed)
                yield return ($"The price is {deviation:0.##} % from the last one, at most {allowed:0.##} % are allowed", deviation, allowed);
        }
    }
}
