using Acinaces.Domain.Orders;

namespace Acinaces.Domain.Risk;

/// <summary>What an order may cost at worst, before it has traded.</summary>
public static class OrderValuation
{
    /// <summary>How much worse than the last price an order without a limit is assumed to trade: half a percent.</summary>
    public const decimal SlippageAllowance = 0.005m;

    /// <summary>The price to reckon with. Absent when it depends on a market price that is not known.</summary>
    /// <param name="order">The order.</param>
    /// <param name="lastPrice">The last price of the asset. Absent when unknown.</param>
    public static decimal? ReferencePrice(ProposedOrder order, decimal? lastPrice) => order.OrderType switch
    {
        OrderType.Limit or OrderType.StopLimit => order.Price,
        // A stop wakes at its price or, when the market is past it already, at once.
        OrderType.StopMarket => Slipped(order, Later(order.StopPrice, lastPrice)),
        _ => Slipped(order, lastPrice),
    };

    /// <summary>Quantity times reference price, in the quote asset. Absent when the price is not known.</summary>
    public static decimal? Notional(ProposedOrder order, decimal? lastPrice) => ReferencePrice(order, lastPrice) * order.Quantity;

    private static decimal? Later(decimal? stopPrice, decimal? lastPrice) =>
        stopPrice is { } stop && lastPrice is { } last ? Math.Max(stop, last) : stopPrice ?? lastPrice;

    // A sale that slips brings in less; reckoning it at the full price keeps exposure on the safe side.
    private static decimal? Slipped(ProposedOrder order, decimal? price) =>
        order.Side is OrderSide.Buy ? price * (1m + SlippageAllowance) : price;
}
