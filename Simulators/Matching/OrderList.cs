namespace Acinaces.Simulators.Matching;

/// <summary>Orders of one symbol that depend on each other.</summary>
/// <param name="working">Has to be filled before the legs come into play. Absent when they are in play at once.</param>
/// <param name="legs">One, or two of which only one may trade: the first that does ends the other.</param>
internal sealed class OrderList(long id, string clientId, Account account, Order? working, IReadOnlyList<Order> legs, long createdMs)
{
    public long Id { get; } = id;

    public string ClientId { get; } = clientId;

    public Account Account { get; } = account;

    public Order? Working { get; } = working;

    public IReadOnlyList<Order> Legs { get; } = legs;

    public long CreatedMs { get; } = createdMs;

    public string Symbol => Legs[0].Symbol;

    public IEnumerable<Order> Orders => Working is null ? Legs : Legs.Prepend(Working);

    /// <summary>Whether its end has been told.</summary>
    public bool IsReported { get; set; }

    public bool IsDone => Orders.All(order => !order.IsOpen);

    /// <summary>When anything happened to it last.</summary>
    public long UpdatedMs => Orders.Max(order => order.UpdatedMs);

    /// <summary>Lets the orders know that they belong to it.</summary>
    public void Tie()
    {
        foreach (var order in Orders) order.List = this;
    }

    /// <summary>The leg that ends when this one trades, or the other way round. Absent for other orders.</summary>
    public Order? TwinOf(Order leg) => Legs.Count < 2 || leg == Working ? null : leg == Legs[0] ? Legs[1] : Legs[0];
}
