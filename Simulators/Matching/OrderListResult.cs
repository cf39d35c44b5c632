namespace Acinaces.Simulators.Matching;

/// <summary>The outcome of placing a list: either the list, or why it was refused as a whole.</summary>
internal readonly record struct OrderListResult(OrderList? List, Rejection? Rejection)
{
    public static implicit operator OrderListResult(OrderList list) => new(list, null);

    public static implicit operator OrderListResult(Rejection rejection) => new(null, rejection);
}
