using Acinaces.Simulators.Exchanges.Binance.Wire;
using Acinaces.Simulators.Market;

namespace Acinaces.Simulators.Exchanges.Binance.Operations;

/// <summary>Lists the open orders of one symbol or of all.</summary>
internal static class OpenOrders
{
    public static BinanceOperation Operation { get; } =
        new("openOrders.status", "GET", "/api/v3/openOrders", BinanceSecurity.UserData, "symbol", Invoke) { Weight = parameters => parameters.Has("symbol") ? 6 : 80 };

    private static void Invoke(BinanceCall call)
    {
        IEnumerable<SymbolMarket> symbols = call.OptionalSymbol() is { } one ? [one] : call.Market.Symbols;
        call.Json.WriteStartArray();
        foreach (var symbol in symbols)
            foreach (var order in symbol.Engine.OpenOrdersOf(call.Account).All.OrderBy(order => order.Id)) OrderJson.WriteStatus(call.Json, order);
        call.Json.WriteEndArray();
    }
}
