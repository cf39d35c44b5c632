namespace Acinaces.Simulators.Matching;

/// <summary>All orders resting at one price, oldest first.</summary>
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
        order.Previous = _last;
        if (_last is null) First = order;
        else _last.Next = order;
        _last = order;
        Quantity += order.Remaining;
    }

    /// <summary>Takes the order out, together with what remains of it.</summary>
    public void Remove(Order order)
    {
        Quantity -= order.Remaining;
        if (order.Previous is null) First = order.Next;
        else order.Previous.Next = order.Next;
        if (order.Next is null) _last = order.Previous;
        else order.Next.Previous = order.Previous;
        (order.Previous, order.Next, order.Level) = (null, null, null);
    }

    /// <summary>An order of this level became smaller by that much.</summary>
    public void Reduce(decimal quantity) => Quantity -= quantity;
}
