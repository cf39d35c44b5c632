namespace Acinaces.Domain.Orders;

/// <summary>What an event did to an order. A closed set.</summary>
public abstract record OrderTransition
{
    private OrderTransition()
    {
    }

    /// <summary>The order changed. Store it.</summary>
    public sealed record Changed(Order Order) : OrderTransition;

    /// <summary>A fill came for an order that had ended. Store it, correct the position, and raise a risk event.</summary>
    public sealed record LateFill(Order Order) : OrderTransition;

    /// <summary>The event is already part of the order. Nothing to do.</summary>
    public sealed record AlreadyKnown(Order Order) : OrderTransition;

    /// <summary>The event cannot happen to an order in this status.</summary>
    public sealed record Refused(OrderStatus From, OrderStatus To) : OrderTransition;
}
