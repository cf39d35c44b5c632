namespace Acinaces.Domain.Orders;

/// <summary>When an order counts as stuck.</summary>
public static class StuckOrders
{
    public const int MaxAttempts = 3;

    public static readonly TimeSpan PendingFor = TimeSpan.FromMinutes(5);

    public static readonly TimeSpan OpenFor = TimeSpan.FromMinutes(30);

    /// <summary>Judges an order that has not changed since <see cref="Order.UpdatedAt"/>.</summary>
    /// <param name="order">The order.</param>
    /// <param name="attempts">How often the exchange has been asked about it already.</param>
    /// <param name="now">The present.</param>
    /// <remarks>An open order may rest for days by intent, so it is asked about, but never handed to a person for resting.</remarks>
    public static StuckOrderFinding Assess(Order order, int attempts, DateTimeOffset now)
    {
        var quiet = now - order.UpdatedAt;
        var stuck = order.Status switch
        {
            OrderStatus.Pending => quiet > PendingFor,
            OrderStatus.Open => quiet > OpenFor,
            _ => false,
        };
        if (!stuck)
            return new StuckOrderFinding.Moving();
        var rests = order is { Status: OrderStatus.Open, TimeInForce: TimeInForce.Gtc or TimeInForce.Gtd };
        return attempts >= MaxAttempts && !rests
            ? new StuckOrderFinding.NeedsPerson(order.UpdatedAt)
            : new StuckOrderFinding.Ask(order.UpdatedAt);
    }
}
