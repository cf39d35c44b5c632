using Acinaces.Simulators.Exchanges.Binance.Wire;

namespace Acinaces.Simulators.Exchanges.Binance.Operations;

/// <summary>Lists the account's own trades of one symbol.</summary>
internal static class MyTrades
{
    public static BinanceOperation Operation { get; } =
        new("myTrades", "GET", "/api/v3/myTrades", BinanceSecurity.UserData, "symbol orderId startTime endTime fromId limit", Invoke)
        { Weight = parameters => parameters.Has("orderId") ? 5 : 20 };

    private static void Invoke(BinanceCall call)
    {
        var symbol = call.RequireSymbol();
        var (orderId, fromId) = (call.Parameters.Integer("orderId"), call.Parameters.Integer("fromId"));
        var span = TimeSpanFields.Read(call.Parameters);
        if (span.IsGiven && (orderId is not null || fromId is not null)) throw BinanceErrors.BadCombination();
        var limit = call.Parameters.Limit(500, 1_000);
        var all = symbol.HistoryOf(call.Account).Trades;
        var chosen = all.Where(trade => (orderId is null || trade.OrderId == orderId) && (fromId is null || trade.Id >= fromId) && span.Contains(trade.TimeMs));
        var isOldestFirst = fromId is not null || span.StartMs is not null;
        call.Json.WriteStartArray();
        foreach (var trade in isOldestFirst ? chosen.Take(limit) : chosen.TakeLast(limit)) MarketJson.WriteAccountTrade(call.Json, trade);
        call.Json.WriteEndArray();
    }
}
