namespace Acinaces.Simulators.Matching;

/// <summary>All orders resting at one price, oldest first; of icebergs the part they show.</summary>
internal sealed class PriceLevel(decimal price)
{
    public decimal Price { get; } = price;

    public decimal Quantity { get; private set; }

    public Order? First { get; private set; }

    private Order? _last;

    public bool IsEmpty => First is null;

    public void Append(Order order)
    {
        order.Level = this;
        order.Slice = Math.Min(order.Command.IcebergQuantity, order.Remaining);
        order.Previous = _last;
        if (_last is null) First = order;
        else _last.Next = order;
        _last = order;
        Quantity += order.Shown;
    }

    /// <summary>Takes the order out, together with what it shows.</summary>
    public void Remove(Order order)
    {
        Quantity -= order.Shown;
        if (order.Previous is null) First = order.Next;
        else order.Previous.Next = order.Next;
        if (order.Next is null) _last = order.Previous;
        else order.Next.Previous = order.Previous;
        (order.Previous, order.Next, order.Level) = (null, null, null);
    }

    /// <summary>Something was taken of what an order shows. An iceberg whose part is used up shows the next one, behind all others.</summary>
    public void Take(Order order, decimal quantity)
    {
        Reduce(quantity);
        if (!order.IsIceberg) return;
        order.Slice -= quantity;
        if (order.Slice > 0m || order.Remaining == 0m) return;
        Remove(order);
        Append(order);
    }

    /// <summary>An order of this level shows that much less.</summary>
    public void Reduce(decimal quantity) => Quantity -= quantity;
}
