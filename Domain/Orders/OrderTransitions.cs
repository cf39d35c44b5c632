using System.Collections.Frozen;

namespace Acinaces.Domain.Orders;

/// <summary>The statuses an order may go to from each status. What is not written here cannot happen.</summary>
public static class OrderTransitions
{
    private static readonly FrozenDictionary<OrderStatus, FrozenSet<OrderStatus>> _allowed = new Dictionary<OrderStatus, FrozenSet<OrderStatus>>
    {
        [OrderStatus.Pending] = Set(
            OrderStatus.Open, OrderStatus.PartiallyFilled, OrderStatus.Filled, OrderStatus.Rejected, OrderStatus.Cancelled, OrderStatus.Expired),
        [OrderStatus.Open] = Set(
            OrderStatus.PartiallyFilled, OrderStatus.Filled, OrderStatus.Cancelled, OrderStatus.Expired, OrderStatus.Rejected),
        [OrderStatus.PartiallyFilled] = Set(
            OrderStatus.PartiallyFilled, OrderStatus.Filled, OrderStatus.Cancelled, OrderStatus.Expired),
        [OrderStatus.Filled] = Set(),
        [OrderStatus.Cancelled] = Set(),
        [OrderStatus.Rejected] = Set(),
        [OrderStatus.Expired] = Set(),
    }.ToFrozenDictionary();

    public static IReadOnlySet<OrderStatus> From(OrderStatus status) => _allowed[status];

    public static bool IsAllowed(OrderStatus from, OrderStatus to) => _allowed[from].Contains(to);

    public static bool IsTerminal(OrderStatus status) => _allowed[status].Count == 0;

    /// <summary>Whether cancellation can be asked for.</summary>
    public static bool IsCancellable(OrderStatus status) => !IsTerminal(status);

    /// <summary>Whether price or quantity can be changed at the exchange.</summary>
    public static bool IsModifiable(OrderStatus status) => status is OrderStatus.Open or OrderStatus.PartiallyFilled;

    private static FrozenSet<OrderStatus> Set(params OrderStatus[] statuses) => statuses.ToFrozenSet();
}
