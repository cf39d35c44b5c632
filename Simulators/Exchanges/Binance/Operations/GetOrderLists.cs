using Acinaces.Simulators.Exchanges.Binance.Wire;
using Acinaces.Simulators.Matching;

namespace Acinaces.Simulators.Exchanges.Binance.Operations;

/// <summary>Shows one list of orders, the open ones, or all.</summary>
internal static class GetOrderLists
{
    public static BinanceOperation One { get; } =
        new("orderList.status", "GET", "/api/v3/orderList", BinanceSecurity.UserData, "orderListId origClientOrderId", ShowOne) { Weight = _ => 4 };

    public static BinanceOperation Open { get; } =
        new("openOrderLists.status", "GET", "/api/v3/openOrderList", BinanceSecurity.UserData, "", call => Show(call, call.Market.OrderListsOf(call.Account).Where(list => !list.IsDone))) { Weight = _ => 6 };

    public static BinanceOperation All { get; } =
        new("allOrderLists", "GET", "/api/v3/allOrderList", BinanceSecurity.UserData, "fromId startTime endTime limit", ShowAll) { Weight = _ => 20 };

    private static void ShowOne(BinanceCall call) =>
        OrderListJson.Write(call.Json, OrderListLookup.Find(call, "origClientOrderId") ?? throw BinanceErrors.NoSuchOrder());

    private static void ShowAll(BinanceCall call)
    {
        var span = TimeSpanFields.Read(call.Parameters);
        var limit = call.Parameters.Limit(500, 1_000);
        var lists = call.Market.OrderListsOf(call.Account);
        Show(call, call.Parameters.Integer("fromId") is { } id
            ? span.IsGiven ? throw BinanceErrors.BadCombination() : lists.Where(list => list.Id >= id).Take(limit)
            : span.IsGiven ? lists.Where(list => span.Contains(list.CreatedMs)).Take(limit) : lists.Skip(Math.Max(0, lists.Count - limit)));
    }

    private static void Show(BinanceCall call, IEnumerable<OrderList> lists)
    {
        call.Json.WriteStartArray();
        foreach (var list in lists) OrderListJson.Write(call.Json, list);
        call.Json.WriteEndArray();
    }
}
