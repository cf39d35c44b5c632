using Acinaces.Domain.Orders;

namespace Acinaces.Domain.Risk;

/// <summary>What an order that tried for a half-open breaker tells it.</summary>
public static class BreakerProbe
{
    /// <returns>Null while the order may still trade.</returns>
    public static BreakerEvent? VerdictOf(Order order)
    {
        if (!order.IsTerminal) return null;
        var id = order.OrderId.Value;
        if (order.FilledQuantity > 0) return new BreakerEvent.ProbeSucceeded(id, order.UpdatedAt);
        return order.Status == OrderStatus.Rejected
            ? new BreakerEvent.ProbeFailed(id, order.UpdatedAt)
            : new BreakerEvent.ProbeWithdrawn(id, order.UpdatedAt);
    }
}
