using System.Text.Json;
using Acinaces.Simulators.Exchanges.Binance.Wire;
using Acinaces.Simulators.Market;

namespace Acinaces.Simulators.Exchanges.Binance.Operations;

/// <summary>Best bid and ask.</summary>
internal static class BookTicker
{
    public static BinanceOperation Operation { get; } =
        new("ticker.book", "GET", "/api/v3/ticker/bookTicker", BinanceSecurity.None, "symbol symbols symbolStatus", Invoke)
        { Weight = parameters => parameters.Has("symbol") ? 2 : 4 };

    public static void WriteBest(Utf8JsonWriter json, SymbolMarket symbol)
    {
        var (bid, ask) = (symbol.Engine.Bids.Best, symbol.Engine.Asks.Best);
        json.WriteAmount("bidPrice"u8, bid?.Price ?? 0m);
        json.WriteAmount("bidQty"u8, bid?.Quantity ?? 0m);
        json.WriteAmount("askPrice"u8, ask?.Price ?? 0m);
        json.WriteAmount("askQty"u8, ask?.Quantity ?? 0m);
    }

    private static void Invoke(BinanceCall call)
    {
        var selection = SymbolSelection.Read(call);
        if (!selection.IsOne) call.Json.WriteStartArray();
        foreach (var symbol in selection.Symbols)
        {
            call.Json.WriteStartObject();
            call.Json.WriteString("symbol"u8, symbol.Symbol);
            WriteBest(call.Json, symbol);
            call.Json.WriteEndObject();
        }
        if (!selection.IsOne) call.Json.WriteEndArray();
    }
}
