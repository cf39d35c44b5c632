using Acinaces.Simulators.Exchanges.Binance.Wire;

namespace Acinaces.Simulators.Exchanges.Binance.Operations;

/// <summary>Cancels all open orders of one symbol, lists as wholes.</summary>
internal static class CancelAllOrders
{
    public static BinanceOperation Operation { get; } =
        new("openOrders.cancelAll", "DELETE", "/api/v3/openOrders", BinanceSecurity.Trade, "symbol", Invoke) { IsFreeOnSuccess = true };

    private static void Invoke(BinanceCall call)
    {
        var symbol = call.RequireSymbol();
        var orders = symbol.Engine.OpenOrdersOf(call.Account).All.OrderBy(order => order.Id).ToList();
        if (orders.Count == 0) throw BinanceErrors.UnknownOrder();
        call.Json.WriteStartArray();
        // With an order go all others of its list.
        foreach (var order in orders.Where(order => order.IsOpen))
        {
            CancelOrder.Execute(call, symbol, order, requestId: null);
            if (order.List is { } list) OrderListJson.Write(call.Json, list, (json, each) => OrderJson.WriteCancel(json, each, each.UpdatedMs));
            else OrderJson.WriteCancel(call.Json, order, order.UpdatedMs);
        }
        call.Json.WriteEndArray();
    }
}
