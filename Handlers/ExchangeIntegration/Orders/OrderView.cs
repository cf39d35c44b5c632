using Acinaces.Domain.Orders;
using Acinaces.Domain.Vocabulary;

namespace Acinaces.Handlers.ExchangeIntegration.Orders;

/// <summary>An order as the API shows it.</summary>
internal sealed record OrderView(
    string OrderId,
    string StrategyId,
    string ExchangeId,
    string? ExchangeOrderId,
    string Mode,
    string AssetId,
    string Side,
    string OrderType,
    decimal Quantity,
    decimal FilledQuantity,
    decimal RemainingQuantity,
    decimal? Price,
    decimal? StopPrice,
    decimal? TrailingDelta,
    decimal? AverageFilledPrice,
    string TimeInForce,
    DateTimeOffset? ExpiresAt,
    string Status,
    string Submission,
    string IdempotencyKey,
    IReadOnlyList<Fill> Fills,
    string? RejectionReason,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    DateTimeOffset? SubmittedAt,
    DateTimeOffset? CompletedAt,
    DateTimeOffset? CancelRequestedAt)
{
    public static OrderView Of(Order order) => new(
        order.OrderId.Value,
        order.StrategyId,
        WireName.Of(order.ExchangeId),
        order.ExchangeOrderId,
        WireName.Of(order.Mode),
        order.AssetId,
        WireName.Of(order.Side),
        WireName.Of(order.OrderType),
        order.Quantity,
        order.FilledQuantity,
        order.RemainingQuantity,
        order.Price,
        order.StopPrice,
        order.TrailingDelta,
        order.AverageFilledPrice,
        WireName.Of(order.TimeInForce),
        order.ExpiresAt,
        WireName.Of(order.Status),
        WireName.Of(order.Submission),
        order.IdempotencyKey,
        order.Fills,
        order.RejectionReason,
        order.CreatedAt,
        order.UpdatedAt,
        order.SubmittedAt,
        order.CompletedAt,
        order.CancelRequestedAt);
}
