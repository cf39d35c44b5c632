using Acinaces.Simulators.Matching;

namespace Acinaces.Simulators.Market;

/// <summary>All orders and trades of one account on one symbol, in the order they came.</summary>
internal sealed class AccountHistory
{
    private readonly List<Order> _orders = [];
    private readonly List<AccountTrade> _trades = [];
    private readonly Dictionary<string, Order> _byClientId = new(StringComparer.Ordinal);

    public IReadOnlyList<Order> Orders => _orders;

    public IReadOnlyList<AccountTrade> Trades => _trades;

    public void Add(Order order)
    {
        _orders.Add(order);
        _byClientId[order.ClientOrderId] = order;
    }

    public void Add(AccountTrade trade) => _trades.Add(trade);

    /// <summary>An amended order is found under its new id as well.</summary>
    public void Rename(Order order) => _byClientId[order.ClientOrderId] = order;

    public Order? Find(long orderId)
    {
        var index = IndexFrom(orderId);
        return index < _orders.Count && _orders[index].Id == orderId ? _orders[index] : null;
    }

    /// <summary>The latest order with that client id, open or closed.</summary>
    public Order? Find(string clientOrderId) => _byClientId.GetValueOrDefault(clientOrderId);

    /// <summary>Position of the first order whose id is not smaller.</summary>
    public int IndexFrom(long orderId)
    {
        var (low, high) = (0, _orders.Count);
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (_orders[middle].Id < orderId) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
