using Acinaces.Domain.Exchanges;

namespace Acinaces.Domain.Orders;

/// <summary>An order that is complete and consistent in itself. Only <see cref="OrderValidation"/> makes one from a caller's words.</summary>
public sealed record OrderRequest
{
    public required string TenantId { get; init; }

    public required string StrategyId { get; init; }

    public required string AssetId { get; init; }

    public required OrderSide Side { get; init; }

    public required OrderType OrderType { get; init; }

    /// <summary>In units of the base asset, above 0.</summary>
    public required decimal Quantity { get; init; }

    /// <summary>The worst price to accept. Absent for orders that take the market's.</summary>
    public decimal? Price { get; init; }

    /// <summary>The price that wakes the order. Absent for orders that work at once.</summary>
    public decimal? StopPrice { get; init; }

    /// <summary>How far the stop follows the market, in the quote asset. Absent except for trailing stops.</summary>
    public decimal? TrailingDelta { get; init; }

    public required TimeInForce TimeInForce { get; init; }

    /// <summary>When the order ends. Absent except for good-till-date orders.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Absent when the router is to choose.</summary>
    public ExchangeId? ExchangeId { get; init; }

    public required string IdempotencyKey { get; init; }

    /// <summary>The id this intent always gets.</summary>
    public OrderId OrderId => OrderId.For(TenantId, IdempotencyKey);
}
