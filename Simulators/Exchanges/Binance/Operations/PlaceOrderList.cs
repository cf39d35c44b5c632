using Acinaces.Simulators.Exchanges.Binance.Wire;
using Acinaces.Simulators.Market;
using Acinaces.Simulators.Matching;

namespace Acinaces.Simulators.Exchanges.Binance.Operations;

/// <summary>Places orders that depend on each other: one cancels the other, one triggers others, or both.</summary>
internal static class PlaceOrderList
{
    public static BinanceOperation OneCancelsOther { get; } = Of("oco", OrderListFields.OfOco, OrderListFields.ReadOco);

    public static BinanceOperation OneTriggersOther { get; } = Of("oto", OrderListFields.OfOto, OrderListFields.ReadOto);

    public static BinanceOperation OneTriggersPair { get; } = Of("otoco", OrderListFields.OfOtoco, OrderListFields.ReadOtoco);

    private static BinanceOperation Of(string kind, string fields, Func<Parameters, SymbolMarket, long, NewOrderList> read) =>
        new($"orderList.place.{kind}", "POST", $"/api/v3/orderList/{kind}", BinanceSecurity.Trade, fields, call => Invoke(call, read)) { IsFreeOnSuccess = true };

    private static void Invoke(BinanceCall call, Func<Parameters, SymbolMarket, long, NewOrderList> read)
    {
        var symbol = call.RequireSymbol();
        var command = read(call.Parameters, symbol, call.Market.NextListId);
        // As for one limit order: the full answer, unless another one is asked for.
        var answer = PlaceOrder.AnswerFor(call.Parameters, OrderType.Limit);
        call.Venue.OrderLimits.Require(call.Account, call.Venue.RequestLimits.Settings, call.NowMs);
        if (call.Market.OrderListsOf(call.Account).Any(list => list.ClientId == command.ClientId && !list.IsDone)) throw BinanceErrors.Rejected("Duplicate order sent.");
        var result = symbol.Engine.Place(call.Account, command, call.Market.NowMs);
        if (result.List is not { } placed) throw BinanceErrors.Of(result.Rejection ?? throw new InvalidOperationException("Neither list nor rejection."));
        foreach (var order in placed.Orders)
        {
            call.OrderCount = call.Venue.OrderLimits.Placed(call.Account, call.NowMs);
            if (order.Status == OrderStatus.Filled) call.Venue.OrderLimits.Filled(call.Account, call.NowMs);
        }
        OrderListJson.Write(call.Json, placed, (json, order) => PlaceOrder.Write(json, symbol, order, answer));
    }
}
