using Acinaces.Domain.Exchanges;
using Acinaces.Domain.Orders;

namespace Acinaces.Adapters.Stores;

/// <summary>Which orders of a tenant are wanted. Absent parts let everything through.</summary>
public sealed record OrderFilter
{
    /// <summary>Empty for every status.</summary>
    public IReadOnlyList<OrderStatus> Statuses { get; init; } = [];

    public OrderSide? Side { get; init; }

    public ExchangeId? ExchangeId { get; init; }

    public string? StrategyId { get; init; }

    public string? AssetId { get; init; }

    public DateTimeOffset? From { get; init; }

    public DateTimeOffset? To { get; init; }

    public bool Matches(Order order) =>
        (Statuses.Count == 0 || Statuses.Contains(order.Status))
        && (Side is null || order.Side == Side)
        && (ExchangeId is null || order.ExchangeId == ExchangeId)
        && (StrategyId is null || order.StrategyId == StrategyId)
        && (AssetId is null || order.AssetId == AssetId)
        && (From is null || order.CreatedAt >= From)
        && (To is null || order.CreatedAt < To);
}
