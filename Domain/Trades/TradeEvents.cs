using Acinaces.Domain.Orders;

namespace Acinaces.Domain.Trades;

/// <summary>Which step of a trade an order's status is.</summary>
public static class TradeEvents
{
    /// <summary>The step an order has reached. An order that is only stored has been created.</summary>
    public static TradeEventType For(OrderStatus status) => status switch
    {
        OrderStatus.Pending => TradeEventType.OrderCreated,
        OrderStatus.Open => TradeEventType.OrderAcknowledged,
        OrderStatus.PartiallyFilled => TradeEventType.PartialFill,
        OrderStatus.Filled => TradeEventType.CompleteFill,
        OrderStatus.Cancelled => TradeEventType.OrderCancelled,
        OrderStatus.Rejected => TradeEventType.OrderRejected,
        OrderStatus.Expired => TradeEventType.OrderExpired,
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "Unknown status."),
    };
}
