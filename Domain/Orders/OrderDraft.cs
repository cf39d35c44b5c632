namespace Acinaces.Domain.Orders;

/// <summary>An order as a caller wrote it: nothing in it has been checked.</summary>
public sealed record OrderDraft
{
    public string? StrategyId { get; init; }

    public string? AssetId { get; init; }

    public string? Side { get; init; }

    public string? OrderType { get; init; }

    public decimal? Quantity { get; init; }

    public decimal? Price { get; init; }

    public decimal? StopPrice { get; init; }

    public decimal? TrailingDelta { get; init; }

    public string? TimeInForce { get; init; }

    public DateTimeOffset? ExpiresAt { get; init; }

    public string? ExchangeId { get; init; }

    public string? IdempotencyKey { get; init; }
}
