using Acinaces.Simulators.Exchanges.Binance.Wire;

namespace Acinaces.Simulators.Exchanges.Binance.Operations;

/// <summary>Last price.</summary>
internal static class PriceTicker
{
    public static BinanceOperation Operation { get; } =
        new("ticker.price", "GET", "/api/v3/ticker/price", BinanceSecurity.None, "symbol symbols symbolStatus", Invoke)
        { Weight = parameters => parameters.Has("symbol") ? 2 : 4 };

    private static void Invoke(BinanceCall call)
    {
        var selection = SymbolSelection.Read(call);
        if (!selection.IsOne) call.Json.WriteStartArray();
        foreach (var symbol in selection.Symbols)
        {
            call.Json.WriteStartObject();
            call.Json.WriteString("symbol"u8, symbol.Symbol);
            call.Json.WriteAmount("price"u8, symbol.LastPrice);
            call.Json.WriteEndObject();
        }
        if (!selection.IsOne) call.Json.WriteEndArray();
    }
}
