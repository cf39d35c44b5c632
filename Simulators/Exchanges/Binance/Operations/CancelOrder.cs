using Acinaces.Simulators.Exchanges.Binance.Wire;
using Acinaces.Simulators.Market;
using Acinaces.Simulators.Matching;

namespace Acinaces.Simulators.Exchanges.Binance.Operations;

/// <summary>Cancels one open order.</summary>
internal static class CancelOrder
{
    public static BinanceOperation Operation { get; } =
        new("order.cancel", "DELETE", "/api/v3/order", BinanceSecurity.Trade, "symbol orderId origClientOrderId newClientOrderId cancelRestrictions", Invoke) { IsFreeOnSuccess = true };

    private static void Invoke(BinanceCall call)
    {
        var symbol = call.RequireSymbol();
        var requestId = OrderFields.ReadClientId(call.Parameters, "newClientOrderId");
        var order = Execute(call, symbol, OrderLookup.Find(call, symbol), requestId);
        OrderJson.WriteCancel(call.Json, order, order.UpdatedMs);
    }

    /// <exception cref="BinanceException">-2011, when it is not open or the restriction forbids it.</exception>
    public static Order Execute(BinanceCall call, SymbolMarket symbol, Order? order, string? requestId)
    {
        var allowed = call.Parameters.Text("cancelRestrictions") switch
        {
            null => (OrderStatus?)null,
            "ONLY_NEW" => OrderStatus.New,
            "ONLY_PARTIALLY_FILLED" => OrderStatus.PartiallyFilled,
            _ => throw BinanceErrors.BadCancelRestrictions(),
        };
        if (order is not { IsOpen: true }) throw BinanceErrors.UnknownOrder();
        if (allowed is { } status && order.Status != status) throw BinanceErrors.CancelRestricted();
        order.CancelRequestId = requestId ?? $"sim-cancel-{order.Symbol}-{order.Id}";
        symbol.Engine.Cancel(order, call.Market.NowMs);
        return order;
    }
}
