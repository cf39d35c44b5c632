using Acinaces.Domain.Exchanges;
using Acinaces.Domain.Trading;

namespace Acinaces.Domain.Orders;

/// <summary>An order as it is stored. It changes only through <see cref="OrderStateMachine"/>.</summary>
public sealed record Order
{
    public required OrderId OrderId { get; init; }

    public required string TenantId { get; init; }

    public required string StrategyId { get; init; }

    public required ExchangeId ExchangeId { get; init; }

    /// <summary>Absent until the exchange has answered.</summary>
    public string? ExchangeOrderId { get; init; }

    public required TradingMode Mode { get; init; }

    public required string AssetId { get; init; }

    public required OrderSide Side { get; init; }

    public required OrderType OrderType { get; init; }

    public required decimal Quantity { get; init; }

    /// <summary>Absent for orders that take the market's price.</summary>
    public decimal? Price { get; init; }

    /// <summary>Absent for orders that work at once.</summary>
    public decimal? StopPrice { get; init; }

    /// <summary>Absent except for trailing stops.</summary>
    public decimal? TrailingDelta { get; init; }

    public required TimeInForce TimeInForce { get; init; }

    /// <summary>Absent except for good-till-date orders.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    public required string IdempotencyKey { get; init; }

    public OrderStatus Status { get; init; } = OrderStatus.Pending;

    public SubmissionState Submission { get; init; } = SubmissionState.NotSent;

    public IReadOnlyList<Fill> Fills { get; init; } = [];

    /// <summary>Why the order was refused. Absent unless it was.</summary>
    public string? RejectionReason { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>When it first left for the exchange. Absent before.</summary>
    public DateTimeOffset? SubmittedAt { get; init; }

    /// <summary>Absent while the order can still trade.</summary>
    public DateTimeOffset? CompletedAt { get; init; }

    /// <summary>When somebody asked for cancellation. The status waits for the exchange's word.</summary>
    public DateTimeOffset? CancelRequestedAt { get; init; }

    public decimal FilledQuantity => Fills.Sum(fill => fill.Quantity);

    /// <summary>What can still trade; zero also when the exchange filled more than was ordered.</summary>
    public decimal RemainingQuantity => Math.Max(0m, Quantity - FilledQuantity);

    /// <summary>The mean of the fills' prices, weighted by quantity. Absent without fills.</summary>
    public decimal? AverageFilledPrice => Fills.Count == 0 ? null : Fills.Sum(fill => fill.Quantity * fill.Price) / FilledQuantity;

    public bool IsTerminal => OrderTransitions.IsTerminal(Status);

    /// <summary>A new order, accepted but not sent.</summary>
    public static Order From(OrderRequest request, ExchangeId exchange, TradingMode mode, DateTimeOffset now) => new()
    {
        OrderId = request.OrderId,
        TenantId = request.TenantId,
        StrategyId = request.StrategyId,
        ExchangeId = exchange,
        Mode = mode,
        AssetId = request.AssetId,
        Side = request.Side,
        OrderType = request.OrderType,
        Quantity = request.Quantity,
        Price = request.Price,
        StopPrice = request.StopPrice,
        TrailingDelta = request.TrailingDelta,
        TimeInForce = request.TimeInForce,
        ExpiresAt = request.ExpiresAt,
        IdempotencyKey = request.IdempotencyKey,
        CreatedAt = now,
        UpdatedAt = now,
    };
}
