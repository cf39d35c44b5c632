using Acinaces.Simulators.Exchanges.Binance.Wire;

namespace Acinaces.Simulators.Exchanges.Binance.Operations;

/// <summary>Public trades in their aggregated form.</summary>
internal static class GetAggregateTrades
{
    public static BinanceOperation Operation { get; } =
        new("trades.aggregate", "GET", "/api/v3/aggTrades", BinanceSecurity.None, "symbol fromId startTime endTime limit", Invoke) { Weight = _ => 4 };

    private static void Invoke(BinanceCall call)
    {
        var symbol = call.RequireSymbol();
        var limit = call.Parameters.Limit(500, 1_000);
        var (from, start, end) = (call.Parameters.Integer("fromId"), call.Parameters.Integer("startTime"), call.Parameters.Integer("endTime"));
        if (from is not null && (start is not null || end is not null)) throw BinanceErrors.BadCombination();
        var trades = from is not null ? symbol.Tape.From(from.Value, limit)
            : start is not null || end is not null ? symbol.Tape.Between(start ?? 0, end ?? long.MaxValue, limit)
            : symbol.Tape.Latest(limit);
        call.Json.WriteStartArray();
        foreach (var trade in trades) MarketJson.WriteAggregate(call.Json, trade);
        call.Json.WriteEndArray();
    }
}
