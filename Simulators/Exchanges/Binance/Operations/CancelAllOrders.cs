using Acinaces.Simulators.Exchanges.Binance.Wire;

namespace Acinaces.Simulators.Exchanges.Binance.Operations;

/// <summary>Cancels all open orders of one symbol.</summary>
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
        foreach (var order in orders)
        {
            CancelOrder.Execute(call, symbol, order, requestId: null);
            OrderJson.WriteCancel(call.Json, order, order.UpdatedMs);
        }
        call.Json.WriteEndArray();
    }
}
