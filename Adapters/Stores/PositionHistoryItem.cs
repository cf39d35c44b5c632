using Acinaces.Adapters.Aws.DynamoDb;
using Acinaces.Domain.Orders;
using Acinaces.Domain.Positions;
using Acinaces.Domain.Trading;
using Acinaces.Domain.Vocabulary;

namespace Acinaces.Adapters.Stores;

/// <summary>Changes of positions as items of the table <c>position-history</c>.</summary>
internal static class PositionHistoryItem
{
    public static string Partition(string tenantId, string assetId) => $"{tenantId}#{assetId}";

    /// <summary>A fill. What the position was before and after follows from the records before it.</summary>
    public static TableWrite OfFill(string table, Order order, Fill fill) => new TableWrite.Put(table, new DynamoItem
    {
        { "tenantAssetId", Partition(order.TenantId, order.AssetId) },
        { "timestampHistoryId", $"{DynamoItem.Instant(fill.Timestamp)}#{fill.ExecutionId}" },
        { "historyId", fill.ExecutionId },
        { "tenantId", order.TenantId },
        { "assetId", order.AssetId },
        { "exchangeId", WireName.Of(order.ExchangeId) },
        { "mode", WireName.Of(order.Mode) },
        { "eventType", order.Side == OrderSide.Buy ? "INCREASE" : "DECREASE" },
        { "orderId", order.OrderId.Value },
        { "fillId", fill.ExecutionId },
        { "side", WireName.Of(order.Side) },
        { "quantity", fill.Quantity },
        { "price", fill.Price },
        { "commission", fill.Commission },
        { "commissionAsset", fill.CommissionAsset },
        { "timestamp", fill.Timestamp },
    });

    public static TableWrite OfReconciliation(string table, string tenantId, TradingMode mode, PositionUpdate update, string historyId, DateTimeOffset now) => TableWrite.Put.IfAbsent(table, new DynamoItem
    {
        { "tenantAssetId", Partition(tenantId, update.After.AssetId) },
        { "timestampHistoryId", $"{DynamoItem.Instant(now)}#{historyId}" },
        { "historyId", historyId },
        { "tenantId", tenantId },
        { "assetId", update.After.AssetId },
        { "exchangeId", WireName.Of(update.After.ExchangeId) },
        { "mode", WireName.Of(mode) },
        { "eventType", WireName.Of(update.Change) },
        { "previousQuantity", update.Before.Quantity },
        { "newQuantity", update.After.Quantity },
        { "previousAveragePrice", update.Before.AverageEntryPrice },
        { "newAveragePrice", update.After.AverageEntryPrice },
        { "timestamp", now },
    }, "timestampHistoryId");

    public static PositionHistoryRecord Read(DynamoItem item) => new(
        item.Text("historyId"),
        item.Text("assetId"),
        item.Text("exchangeId"),
        item.Text("mode"),
        item.Text("eventType"),
        item.TextOrNull("orderId"),
        item.TextOrNull("side"),
        item.NumberOrNull("quantity"),
        item.NumberOrNull("price"),
        item.NumberOrNull("commission"),
        item.TextOrNull("commissionAsset"),
        item.NumberOrNull("previousQuantity"),
        item.NumberOrNull("newQuantity"),
        item.InstantOf("timestamp"));
}
