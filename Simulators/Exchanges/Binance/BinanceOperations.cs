using System.Collections.Frozen;
using Acinaces.Simulators.Exchanges.Binance.Operations;

namespace Acinaces.Simulators.Exchanges.Binance;

/// <summary>Everything the venue can do, found by REST route or by name.</summary>
internal static class BinanceOperations
{
    public static IReadOnlyList<BinanceOperation> All { get; } =
    [
        Ping.Operation, GetTime.Operation, GetExchangeInfo.Operation,
        GetDepth.Operation, GetTrades.Recent, GetTrades.Historical, GetAggregateTrades.Operation, GetKlines.Operation, GetKlines.ForCharts,
        GetAveragePrice.Operation, GetDayTicker.Operation, GetTradingDayTicker.Operation, GetWindowTicker.Operation, PriceTicker.Operation, BookTicker.Operation,
        PlaceOrder.Operation, TestOrder.Operation, CancelOrder.Operation, CancelAllOrders.Operation, ReplaceOrder.Operation, AmendOrder.Operation,
        PlaceOrderList.OneCancelsOther, PlaceOrderList.OneTriggersOther, PlaceOrderList.OneTriggersPair, CancelOrderList.Operation,
        GetOrderLists.One, GetOrderLists.Open, GetOrderLists.All,
        GetOrder.Operation, OpenOrders.Operation, AllOrders.Operation, MyTrades.Operation,
        GetAccount.Operation, GetCommission.Operation, GetOrderLimits.Operation,
        GetRestrictions.Operation, GetTradeFee.Operation, MarginPairs.Cross, MarginPairs.Isolated,
    ];

    private static readonly FrozenDictionary<(string Method, string Path), BinanceOperation> ByRoute =
        All.ToFrozenDictionary(operation => (operation.Method, operation.Path));

    private static readonly FrozenDictionary<string, BinanceOperation> ByName =
        All.Where(operation => operation.Path.StartsWith("/api/", StringComparison.Ordinal)).ToFrozenDictionary(operation => operation.Name, StringComparer.Ordinal);

    /// <summary>Absent when the venue has no such route.</summary>
    public static BinanceOperation? Find(string method, string path) => ByRoute.GetValueOrDefault((method, path));

    /// <summary>Absent when the WebSocket API has no such method.</summary>
    public static BinanceOperation? Find(string name) => ByName.GetValueOrDefault(name);
}
