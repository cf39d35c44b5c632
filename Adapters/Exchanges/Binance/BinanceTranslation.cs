using System.Globalization;
using Acinaces.Domain.Orders;

namespace Acinaces.Adapters.Exchanges.Binance;

/// <summary>Our words and Binance's.</summary>
public static class BinanceTranslation
{
    /// <summary>The parameters of placing an order.</summary>
    /// <exception cref="NotSupportedException">Binance has no such order.</exception>
    public static BinanceParameters Placing(Order order)
    {
        var parameters = new BinanceParameters()
            .Add("symbol", order.AssetId)
            .Add("side", SideOf(order.Side))
            .Add("type", TypeOf(order.OrderType))
            .Add("quantity", order.Quantity);
        if (order.OrderType is OrderType.Limit or OrderType.StopLimit) parameters.Add("timeInForce", TimeInForceOf(order.TimeInForce));
        if (order.OrderType is OrderType.Limit or OrderType.StopLimit && order.Price is { } price) parameters.Add("price", price);
        if (order.OrderType is OrderType.StopLimit or OrderType.StopMarket && order.StopPrice is { } stop) parameters.Add("stopPrice", stop);
        return parameters.Add("newClientOrderId", order.OrderId.Value).Add("newOrderRespType", "FULL");
    }

    public static string SideOf(OrderSide side) => side == OrderSide.Buy ? "BUY" : "SELL";

    private static string TypeOf(OrderType type) => type switch
    {
        OrderType.Market => "MARKET",
        OrderType.Limit => "LIMIT",
        OrderType.StopMarket => "STOP_LOSS",
        OrderType.StopLimit => "STOP_LOSS_LIMIT",
        // Binance trails in hundredths of a percent, we in the quote asset; a silent conversion would move the stop.
        _ => throw new NotSupportedException($"Binance takes no {type} order from us."),
    };

    private static string TimeInForceOf(TimeInForce time) => time switch
    {
        TimeInForce.Gtc => "GTC",
        TimeInForce.Ioc => "IOC",
        TimeInForce.Fok => "FOK",
        _ => throw new NotSupportedException("Binance spot has no good-till-date orders."),
    };

    public static OrderStatus StatusOf(string status) => status switch
    {
        "NEW" or "PENDING_NEW" or "PENDING_CANCEL" => OrderStatus.Open,
        "PARTIALLY_FILLED" => OrderStatus.PartiallyFilled,
        "FILLED" => OrderStatus.Filled,
        "CANCELED" => OrderStatus.Cancelled,
        "REJECTED" => OrderStatus.Rejected,
        "EXPIRED" or "EXPIRED_IN_MATCH" => OrderStatus.Expired,
        _ => throw new FormatException($"Binance sent the unknown order status '{status}'."),
    };

    /// <summary>Trade ids are unique per symbol only.</summary>
    public static string ExecutionId(string symbol, long tradeId) => string.Create(CultureInfo.InvariantCulture, $"BINANCE-{symbol}-{tradeId}");

    public static Fill FillOf(string symbol, BinanceFill fill, DateTimeOffset at) =>
        new(ExecutionId(symbol, fill.TradeId), Plain(fill.Qty), Plain(fill.Price), Plain(fill.Commission), fill.CommissionAsset, at);

    public static Fill FillOf(string symbol, BinanceTrade trade) =>
        new(ExecutionId(symbol, trade.Id), Plain(trade.Qty), Plain(trade.Price), Plain(trade.Commission), trade.CommissionAsset, DateTimeOffset.FromUnixTimeMilliseconds(trade.Time));

    /// <summary>Binance writes eight decimals; dividing by a one of many decimals drops the zeros, as storing does.</summary>
    private static decimal Plain(decimal value) => value / 1.0000000000000000000000000000m;

    internal static AssetRules RulesOf(BinanceSymbol symbol)
    {
        BinanceFilter Filter(string type) => symbol.Filters.FirstOrDefault(filter => filter.FilterType == type) ?? new BinanceFilter(type);
        var price = Filter("PRICE_FILTER");
        var lot = Filter("LOT_SIZE");
        var notional = Math.Max(Filter("NOTIONAL").MinNotional, Filter("MIN_NOTIONAL").MinNotional);
        return new AssetRules(
            symbol.Symbol, symbol.BaseAsset, symbol.QuoteAsset, symbol.Status == "TRADING",
            lot.MinQty, lot.MaxQty, lot.StepSize, price.MinPrice, price.MaxPrice, price.TickSize, notional);
    }
}
