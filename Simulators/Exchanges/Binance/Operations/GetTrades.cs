using Acinaces.Simulators.Exchanges.Binance.Wire;

namespace Acinaces.Simulators.Exchanges.Binance.Operations;

/// <summary>Public trades: the latest, or from an id on.</summary>
internal static class GetTrades
{
    public static BinanceOperation Recent { get; } =
        new("trades.recent", "GET", "/api/v3/trades", BinanceSecurity.None, "symbol limit", Invoke) { Weight = _ => 25 };

    public static BinanceOperation Historical { get; } =
        new("trades.historical", "GET", "/api/v3/historicalTrades", BinanceSecurity.Key, "symbol limit fromId", Invoke) { Weight = _ => 25 };

    private static void Invoke(BinanceCall call)
    {
        var symbol = call.RequireSymbol();
        var limit = call.Parameters.Limit(500, 1_000);
        var trades = call.Parameters.Integer("fromId") is { } from ? symbol.Tape.From(from, limit) : symbol.Tape.Latest(limit);
        call.Json.WriteStartArray();
        foreach (var trade in trades) MarketJson.WriteTrade(call.Json, trade);
        call.Json.WriteEndArray();
    }
}
