using Acinaces.Simulators.Exchanges.Binance.Wire;
using Acinaces.Simulators.Matching;

namespace Acinaces.Simulators.Exchanges.Binance.Operations;

/// <summary>The average price that filters compare with.</summary>
internal static class GetAveragePrice
{
    public static BinanceOperation Operation { get; } =
        new("avgPrice", "GET", "/api/v3/avgPrice", BinanceSecurity.None, "symbol", Invoke) { Weight = _ => 2 };

    private static void Invoke(BinanceCall call)
    {
        var symbol = call.RequireSymbol();
        call.Json.WriteStartObject();
        call.Json.WriteNumber("mins"u8, SymbolRules.AverageMinutes);
        call.Json.WriteAmount("price"u8, symbol.Engine.AveragePriceAt(call.Market.NowMs) ?? symbol.LastPrice);
        call.Json.WriteNumber("closeTime"u8, symbol.Tape.Last.TimeMs);
        call.Json.WriteEndObject();
    }
}
