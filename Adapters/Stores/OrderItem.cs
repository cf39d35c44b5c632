using Acinaces.Adapters.Aws.DynamoDb;
using Acinaces.Domain.Exchanges;
using Acinaces.Domain.Orders;
using Acinaces.Domain.Trading;
using Acinaces.Domain.Vocabulary;

namespace Acinaces.Adapters.Stores;

/// <summary>Orders as items of the table <c>orders</c>.</summary>
internal static class OrderItem
{
    public static DynamoItem Key(string tenantId, string orderId) => new() { { "tenantId", tenantId }, { "orderId", orderId } };

    public static DynamoItem Write(StoredOrder stored)
    {
        var order = stored.Order;
        return new DynamoItem
        {
            { "tenantId", order.TenantId },
            { "orderId", order.OrderId.Value },
            { "strategyId", order.StrategyId },
            { "exchangeId", WireName.Of(order.ExchangeId) },
            { "mode", WireName.Of(order.Mode) },
            { "assetId", order.AssetId },
            { "side", WireName.Of(order.Side) },
            { "orderType", WireName.Of(order.OrderType) },
            { "quantity", order.Quantity },
            { "timeInForce", WireName.Of(order.TimeInForce) },
            { "idempotencyKey", order.IdempotencyKey },
            { "status", WireName.Of(order.Status) },
            { "submission", WireName.Of(order.Submission) },
            { "filledQuantity", order.FilledQuantity },
            { "remainingQuantity", order.RemainingQuantity },
            { "fills", DynamoValue.List([.. order.Fills.Select(fill => DynamoValue.Map(WriteFill(fill)))]) },
            { "createdAt", order.CreatedAt },
            { "updatedAt", order.UpdatedAt },
            { "version", (decimal)stored.Version },
            { "bodyHash", stored.BodyHash },
            { "originalQuantity", stored.OriginalQuantity },
            { "checkAttempts", (decimal)stored.CheckAttempts },
            { "reservations", DynamoValue.List([.. stored.Reservations.Select(held => DynamoValue.Map(new DynamoItem { { "limitId", held.LimitId }, { "amount", held.Amount } }))]) },
        }
        .With("exchangeOrderId", order.ExchangeOrderId)
        .With("price", order.Price)
        .With("stopPrice", order.StopPrice)
        .With("trailingDelta", order.TrailingDelta)
        .With("averageFilledPrice", order.AverageFilledPrice)
        .With("expiresAt", order.ExpiresAt)
        .With("rejectionReason", order.RejectionReason)
        .With("submittedAt", order.SubmittedAt)
        .With("completedAt", order.CompletedAt)
        .With("cancelRequestedAt", order.CancelRequestedAt)
        .With("probes", stored.Probes.Count == 0 ? null : string.Join(' ', stored.Probes))
        .With("judgedBy", stored.JudgedBy)
        .With("watched", stored.IsWatched ? "true" : null)
        .With("announced", stored.IsAnnounced ? "true" : null)
        .With("routed", stored.IsRouted ? "true" : null)
        .With("expectedPrice", stored.ExpectedPrice);
    }

    public static StoredOrder Read(DynamoItem item) => new(
        new Order
        {
            OrderId = new OrderId(item.Text("orderId")),
            TenantId = item.Text("tenantId"),
            StrategyId = item.Text("strategyId"),
            ExchangeId = item.EnumOf<ExchangeId>("exchangeId"),
            ExchangeOrderId = item.TextOrNull("exchangeOrderId"),
            Mode = item.EnumOf<TradingMode>("mode"),
            AssetId = item.Text("assetId"),
            Side = item.EnumOf<OrderSide>("side"),
            OrderType = item.EnumOf<OrderType>("orderType"),
            Quantity = item.Number("quantity"),
            Price = item.NumberOrNull("price"),
            StopPrice = item.NumberOrNull("stopPrice"),
            TrailingDelta = item.NumberOrNull("trailingDelta"),
            TimeInForce = item.EnumOf<TimeInForce>("timeInForce"),
            ExpiresAt = item.InstantOrNull("expiresAt"),
            IdempotencyKey = item.Text("idempotencyKey"),
            Status = item.EnumOf<OrderStatus>("status"),
            Submission = item.EnumOf<SubmissionState>("submission"),
            Fills = [.. item.ListOf("fills").Select(fill => ReadFill(fill.AsMap()))],
            RejectionReason = item.TextOrNull("rejectionReason"),
            CreatedAt = item.InstantOf("createdAt"),
            UpdatedAt = item.InstantOf("updatedAt"),
            SubmittedAt = item.InstantOrNull("submittedAt"),
            CompletedAt = item.InstantOrNull("completedAt"),
            CancelRequestedAt = item.InstantOrNull("cancelRequestedAt"),
        },
        item.WholeNumber("version"),
        item.Text("bodyHash"),
        [.. item.ListOf("reservations").Select(held => new LimitReservation(held.AsMap().Text("limitId"), held.AsMap().Number("amount")))],
        item.Number("originalQuantity"),
        (int)item.WholeNumber("checkAttempts"))
    {
        Probes = item.TextOrNull("probes")?.Split(' ') ?? [],
        JudgedBy = item.NumberOrNull("judgedBy"),
        IsWatched = item.Has("watched"),
        IsAnnounced = item.Has("announced"),
        IsRouted = item.Has("routed"),
        ExpectedPrice = item.NumberOrNull("expectedPrice"),
    };

    private static DynamoItem WriteFill(Fill fill) => new()
    {
        { "executionId", fill.ExecutionId },
        { "quantity", fill.Quantity },
        { "price", fill.Price },
        { "commission", fill.Commission },
        { "commissionAsset", fill.CommissionAsset },
        { "timestamp", fill.Timestamp },
    };

    private static Fill ReadFill(DynamoItem item) => new(
        item.Text("executionId"), item.Number("quantity"), item.Number("price"), item.Number("commission"), item.Text("commissionAsset"), item.InstantOf("timestamp"));
}
