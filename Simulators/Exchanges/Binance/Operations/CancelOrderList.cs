using Acinaces.Simulators.Exchanges.Binance.Wire;

namespace Acinaces.Simulators.Exchanges.Binance.Operations;

/// <summary>Cancels all open orders of a list.</summary>
internal static class CancelOrderList
{
    public static BinanceOperation Operation { get; } =
        new("orderList.cancel", "DELETE", "/api/v3/orderList", BinanceSecurity.Trade, "symbol orderListId listClientOrderId newClientOrderId", Invoke) { IsFreeOnSuccess = true };

    private static void Invoke(BinanceCall call)
    {
        var symbol = call.RequireSymbol();
        var requestId = OrderFields.ReadClientId(call.Parameters, "newClientOrderId");
        if (OrderListLookup.Find(call, "listClientOrderId") is not { IsDone: false } list || list.Symbol != symbol.Symbol) throw BinanceErrors.UnknownOrder();
        CancelOrder.Execute(call, symbol, list.Orders.First(order => order.IsOpen), requestId);
        OrderListJson.Write(call.Json, list, (json, order) => OrderJson.WriteCancel(json, order, order.UpdatedMs));
    }
}
