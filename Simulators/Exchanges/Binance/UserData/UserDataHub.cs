using System.Buffers;
using System.Text.Json;
using Acinaces.Simulators.Exchanges.Binance.Wire;
using Acinaces.Simulators.Market;
using Acinaces.Simulators.Matching;

namespace Acinaces.Simulators.Exchanges.Binance.UserData;

/// <summary>Tells subscribers what happens to the orders and balances of their account. Guarded by the market's lock.</summary>
internal sealed class UserDataHub
{
    private readonly SpotMarket _market;
    private readonly Dictionary<Account, List<UserSubscription>> _byAccount = [];

    public UserDataHub(SpotMarket market)
    {
        _market = market;
        market.Executed += OnExecuted;
        market.Changed += OnChanged;
        market.ListChanged += OnListChanged;
    }

    public void Add(UserSubscription subscription)
    {
        if (!_byAccount.TryGetValue(subscription.Account, out var list)) _byAccount[subscription.Account] = list = [];
        list.Add(subscription);
    }

    public void Remove(UserSubscription subscription)
    {
        if (_byAccount.TryGetValue(subscription.Account, out var list) && list.Remove(subscription) && list.Count == 0) _byAccount.Remove(subscription.Account);
    }

    private void OnExecuted(SymbolMarket symbol, Execution execution)
    {
        // The venue has no event of its own for a trigger; the fills or the resting order tell it.
        if (execution.Type == ExecutionType.Triggered || !_byAccount.TryGetValue(execution.Order.Account, out var list)) return;
        Send(list, json => UserEventJson.WriteExecution(json, execution, _market.ExecutionId));
    }

    private void OnChanged(IReadOnlyList<AccountChange> changes)
    {
        if (_byAccount.Count == 0) return;
        foreach (var change in changes.DistinctBy(change => (change.Order.Account, change.Symbol)))
            if (_byAccount.TryGetValue(change.Order.Account, out var list))
                Send(list, json => UserEventJson.WritePosition(json, change, _market.NowMs));
    }

    private void OnListChanged(OrderList list, long timeMs)
    {
        if (_byAccount.TryGetValue(list.Account, out var subscriptions)) Send(subscriptions, json => OrderListJson.WriteEvent(json, list, timeMs));
    }

    private static void Send(List<UserSubscription> subscriptions, Action<Utf8JsonWriter> write)
    {
        foreach (var subscription in subscriptions)
        {
            var buffer = new ArrayBufferWriter<byte>(1_024);
            using (var json = new Utf8JsonWriter(buffer))
            {
                json.WriteStartObject();
                json.WriteNumber("subscriptionId"u8, subscription.Id);
                json.WritePropertyName("event"u8);
                write(json);
                json.WriteEndObject();
            }
            subscription.Socket.Send(buffer.WrittenMemory);
        }
    }
}
