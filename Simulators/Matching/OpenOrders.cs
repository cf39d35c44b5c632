namespace Acinaces.Simulators.Matching;

/// <summary>The open orders of one account on one symbol, with the sums that filters ask for.</summary>
internal sealed class OpenOrders
{
    private readonly Dictionary<string, Order> _byClientId = new(StringComparer.Ordinal);

    public int Count => _byClientId.Count;

    /// <summary>How many of them wait for a trigger.</summary>
    public int AlgoCount => _byClientId.Values.Count(order => order.Type.IsAlgo && !order.IsWorking);

    /// <summary>What open buy orders may still add to the position, in the base asset.</summary>
    public decimal BuyQuantity => _byClientId.Values.Where(order => order.Side == Side.Buy).Sum(order => order.Remaining);

    public IReadOnlyCollection<Order> All => _byClientId.Values;

    public Order? Find(string clientOrderId) => _byClientId.GetValueOrDefault(clientOrderId);

    public void Add(Order order) => _byClientId.Add(order.ClientOrderId, order);

    public void Remove(Order order) => _byClientId.Remove(order.ClientOrderId);
}
