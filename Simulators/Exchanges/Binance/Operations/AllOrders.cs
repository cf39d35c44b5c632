using Acinaces.Simulators.Exchanges.Binance.Wire;

namespace Acinaces.Simulators.Exchanges.Binance.Operations;

/// <summary>Lists orders of one symbol, open and closed, in the order they came.</summary>
internal static class AllOrders
{
    public static BinanceOperation Operation { get; } =
        new("allOrders", "GET", "/api/v3/allOrders", BinanceSecurity.UserData, "symbol orderId startTime endTime limit", Invoke) { Weight = _ => 20 };

    private static void Invoke(BinanceCall call)
    {
        var symbol = call.RequireSymbol();
        var span = TimeSpanFields.Read(call.Parameters);
        var limit = call.Parameters.Limit(500, 1_000);
        var history = symbol.HistoryOf(call.Account);
        var orders = call.Parameters.Integer("orderId") is { } id
            ? history.Orders.Skip(history.IndexFrom(id)).Take(limit)
            : span.IsGiven
                ? history.Orders.Where(order => span.Contains(order.CreatedMs)).Take(limit)
                : history.Orders.Skip(Math.Max(0, history.Orders.Count - limit));
        call.Json.WriteStartArray();
        foreach (var order in orders) OrderJson.WriteStatus(call.Json, order);
        call.Json.WriteEndArray();
    }
}
