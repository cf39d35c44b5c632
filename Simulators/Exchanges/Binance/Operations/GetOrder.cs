using Acinaces.Simulators.Exchanges.Binance.Wire;

namespace Acinaces.Simulators.Exchanges.Binance.Operations;

/// <summary>Shows one order, open or closed.</summary>
internal static class GetOrder
{
    public static BinanceOperation Operation { get; } =
        new("order.status", "GET", "/api/v3/order", BinanceSecurity.UserData, "symbol orderId origClientOrderId", Invoke) { Weight = _ => 4 };

    private static void Invoke(BinanceCall call)
    {
        var symbol = call.RequireSymbol();
        OrderJson.WriteStatus(call.Json, OrderLookup.Find(call, symbol) ?? throw BinanceErrors.NoSuchOrder());
    }
}
