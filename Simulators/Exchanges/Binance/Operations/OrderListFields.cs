using Acinaces.Simulators.Market;
using Acinaces.Simulators.Matching;

namespace Acinaces.Simulators.Exchanges.Binance.Operations;

/// <summary>Reads lists of orders from parameters and checks which types and sides go together.</summary>
/// <remarks>Source: Binance spot API documentation, "Order lists" and the error codes -1158 to -1199.</remarks>
internal static class OrderListFields
{
    private const string OfLeg = "Type ClientOrderId IcebergQty Price StopPrice TrailingDelta TimeInForce StrategyId StrategyType PegPriceType PegOffsetType PegOffsetValue";
    private const string OfAny = "symbol listClientOrderId newOrderRespType selfTradePreventionMode ";
    private const string OfWorking = "workingSide workingQuantity ";

    public static readonly string OfOco = $"{OfAny}side quantity {Names("above")} {Names("below")}";

    public static readonly string OfOto = $"{OfAny}{OfWorking}{Names("working")} pendingSide pendingQuantity {Names("pending")}";

    public static readonly string OfOtoco = $"{OfAny}{OfWorking}{Names("working")} pendingSide pendingQuantity {Names("pendingAbove")} {Names("pendingBelow")}";

    public static NewOrderList ReadOco(Parameters parameters, SymbolMarket symbol, long listId) =>
        New(parameters, listId, null, ReadPair(parameters, symbol, listId, "above", "below", "side", "quantity"));

    public static NewOrderList ReadOto(Parameters parameters, SymbolMarket symbol, long listId) =>
        New(parameters, listId, ReadWorking(parameters, symbol, listId), [ReadLeg(parameters, symbol, listId, "pending", "pendingSide", "pendingQuantity")]);

    public static NewOrderList ReadOtoco(Parameters parameters, SymbolMarket symbol, long listId) =>
        New(parameters, listId, ReadWorking(parameters, symbol, listId), ReadPair(parameters, symbol, listId, "pendingAbove", "pendingBelow", "pendingSide", "pendingQuantity"));

    private static NewOrderList New(Parameters parameters, long listId, NewOrder? working, IReadOnlyList<NewOrder> legs) =>
        new(listId, OrderFields.ReadClientId(parameters, "listClientOrderId") ?? $"sim-list-{listId}", working, legs);

    private static NewOrder ReadWorking(Parameters parameters, SymbolMarket symbol, long listId)
    {
        var working = ReadLeg(parameters, symbol, listId, "working", "workingSide", "workingQuantity");
        return working.Type is OrderType.Limit or OrderType.LimitMaker ? working : throw BinanceErrors.BadOrderType();
    }

    private static NewOrder[] ReadPair(Parameters parameters, SymbolMarket symbol, long listId, string above, string below, string side, string quantity)
    {
        var (upper, lower) = (ReadLeg(parameters, symbol, listId, above, side, quantity), ReadLeg(parameters, symbol, listId, below, side, quantity));
        if (!IsAllowed(upper.Type) || !IsAllowed(lower.Type)) throw BinanceErrors.OcoTypeUnsupported();
        if (upper.Type == OrderType.LimitMaker && lower.Type == OrderType.LimitMaker) throw BinanceErrors.OcoBothLimits();
        if (upper.Side == Side.Buy)
        {
            if (upper.Type == OrderType.LimitMaker) throw BinanceErrors.OcoMustBe(-1165, "limit", "buy", "below");
            if (IsStopLoss(lower.Type)) throw BinanceErrors.OcoMustBe(-1196, "stop loss", "buy", "above");
            if (!IsStopLoss(upper.Type)) throw BinanceErrors.OcoMustBe(-1198, "take profit", "buy", "below");
        }
        else
        {
            if (lower.Type == OrderType.LimitMaker) throw BinanceErrors.OcoMustBe(-1166, "limit", "sell", "above");
            if (IsStopLoss(upper.Type)) throw BinanceErrors.OcoMustBe(-1197, "stop loss", "sell", "below");
            if (!IsStopLoss(lower.Type)) throw BinanceErrors.OcoMustBe(-1199, "take profit", "sell", "above");
        }
        return [upper, lower];
    }

    private static NewOrder ReadLeg(Parameters parameters, SymbolMarket symbol, long listId, string prefix, string side, string quantity)
    {
        var own = parameters.Prefixed(prefix, new Dictionary<string, string>
        {
            ["side"] = side, ["quantity"] = quantity, ["newClientOrderId"] = prefix + "ClientOrderId", ["selfTradePreventionMode"] = "selfTradePreventionMode",
        });
        var order = OrderFields.Read(own, symbol);
        return own.Has("newClientOrderId") ? order : order with { ClientOrderId = $"sim-{listId}-{prefix}" };
    }

    private static bool IsAllowed(OrderType type) => type == OrderType.LimitMaker || type.IsAlgo;

    private static bool IsStopLoss(OrderType type) => type is OrderType.StopLoss or OrderType.StopLossLimit;

    private static string Names(string prefix) => string.Join(' ', OfLeg.Split(' ').Select(name => prefix + name));
}
