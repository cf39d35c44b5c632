using System.Text.Json;
using Acinaces.Simulators.Exchanges.Binance.Wire;
using Acinaces.Simulators.Market;
using Acinaces.Simulators.Matching;

namespace Acinaces.Simulators.Exchanges.Binance.Operations;

/// <summary>Places an order.</summary>
internal static class PlaceOrder
{
    public static BinanceOperation Operation { get; } =
        new("order.place", "POST", "/api/v3/order", BinanceSecurity.Trade, OrderFields.Names, Invoke) { IsFreeOnSuccess = true };

    public static void Invoke(BinanceCall call)
    {
        var symbol = call.RequireSymbol();
        var command = OrderFields.Read(call.Parameters, symbol);
        var answer = AnswerFor(call.Parameters, command.Type);
        Write(call.Json, symbol, Execute(call, symbol, command), answer);
    }

    /// <exception cref="BinanceException">The order was refused.</exception>
    public static Order Execute(BinanceCall call, SymbolMarket symbol, NewOrder command)
    {
        var (limits, account) = (call.Venue.OrderLimits, call.Account);
        limits.Require(account, call.Venue.RequestLimits.Settings, call.NowMs);
        var result = symbol.Engine.Place(account, command, call.Market.NowMs);
        if (result.Order is not { } order) throw BinanceErrors.Of(result.Rejection ?? throw new InvalidOperationException("Neither order nor rejection."));
        call.OrderCount = limits.Placed(account, call.NowMs);
        if (order.Status == OrderStatus.Filled) limits.Filled(account, call.NowMs);
        return order;
    }

    public static void Write(Utf8JsonWriter json, SymbolMarket symbol, Order order, string answer)
    {
        if (answer == "ACK") OrderJson.WriteAck(json, order, order.UpdatedMs);
        else OrderJson.WriteResult(json, order, order.UpdatedMs, answer == "FULL" ? FillsOf(symbol, order) : null);
    }

    public static string AnswerFor(Parameters parameters, OrderType type) => parameters.Text("newOrderRespType") switch
    {
        null => type is OrderType.Limit or OrderType.Market ? "FULL" : "ACK",
        var answer and ("ACK" or "RESULT" or "FULL") => answer,
        _ => throw BinanceErrors.InvalidData("newOrderRespType"),
    };

    // A new order's fills are the newest of its account, so there is no need to search all.
    private static IEnumerable<AccountTrade> FillsOf(SymbolMarket symbol, Order order)
    {
        if (order.Executed == 0m) return [];
        var trades = symbol.HistoryOf(order.Account).Trades;
        var first = trades.Count;
        while (first > 0 && trades[first - 1].TimeMs >= order.CreatedMs) first--;
        return trades.Skip(first).Where(trade => trade.OrderId == order.Id);
    }
}
