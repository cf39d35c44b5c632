using Acinaces.Adapters.Aws.DynamoDb;
using Acinaces.Domain.Orders;
using Acinaces.Domain.Trades;
using Acinaces.Domain.Vocabulary;

namespace Acinaces.Adapters.Stores;

/// <summary>Steps of trades as items of the table <c>trade-lifecycle</c>.</summary>
internal static class TradeEventItem
{
    /// <summary>A step of an order's trade. Its id follows from order and step, so recording it twice leaves one.</summary>
    public static TableWrite OfOrder(string table, Order order, TradeEventType step, DateTimeOffset at) => new TableWrite.Put(table, Write(new TradeEvent(IdOf(order, step), order.TenantId, order.OrderId.Value, step, at))
        .With("strategyId", order.StrategyId)
        .Set("orderDetails", DynamoValue.Map(Details(order))));

    public static string IdOf(Order order, TradeEventType step) => step == TradeEventType.PartialFill
        ? $"{order.OrderId.Value}-{WireName.Of(step)}-{order.Fills.Count}"
        : $"{order.OrderId.Value}-{WireName.Of(step)}";

    public static DynamoItem Write(TradeEvent step) => new()
    {
        { "tenantId", step.TenantId },
        { "eventId", step.EventId },
        { "correlationId", step.CorrelationId },
        { "tradeCorrelationId", step.CorrelationId },
        { "eventType", WireName.Of(step.EventType) },
        { "timestamp", step.Timestamp },
    };

    public static TradeEvent Read(DynamoItem item) =>
        new(item.Text("eventId"), item.Text("tenantId"), item.Text("correlationId"), item.EnumOf<TradeEventType>("eventType"), item.InstantOf("timestamp"));

    private static DynamoItem Details(Order order) => new DynamoItem
    {
        { "orderId", order.OrderId.Value },
        { "symbol", order.AssetId },
        { "exchangeId", WireName.Of(order.ExchangeId) },
        { "mode", WireName.Of(order.Mode) },
        { "side", WireName.Of(order.Side) },
        { "orderType", WireName.Of(order.OrderType) },
        { "quantity", order.Quantity },
        { "filledQuantity", order.FilledQuantity },
        { "status", WireName.Of(order.Status) },
    }
    .With("price", order.Price)
    .With("stopPrice", order.StopPrice)
    .With("averageFilledPrice", order.AverageFilledPrice)
    .With("exchangeOrderId", order.ExchangeOrderId)
    .With("rejectionReason", order.RejectionReason);
}
