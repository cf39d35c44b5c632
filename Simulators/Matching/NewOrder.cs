namespace Acinaces.Simulators.Matching;

/// <summary>The command to place an order. Its shape (which fields a type needs) has been checked by the venue.</summary>
internal sealed record NewOrder
{
    public required string ClientOrderId { get; init; }

    public required Side Side { get; init; }

    public required OrderType Type { get; init; }

    public TimeInForce TimeInForce { get; init; }

    /// <summary>In the base asset; 0 when <see cref="QuoteQuantity"/> is given instead.</summary>
    public decimal Quantity { get; init; }

    /// <summary>For a market order: what to spend or to receive, in the quote asset; else 0.</summary>
    public decimal QuoteQuantity { get; init; }

    /// <summary>The worst price to accept; 0 for types that take any price.</summary>
    public decimal Price { get; init; }

    /// <summary>The trigger of an algo order, or the activation price of a trailing one; 0 when absent.</summary>
    public decimal StopPrice { get; init; }

    /// <summary>Distance of a trailing trigger from the best price seen, in basis points; 0 when not trailing.</summary>
    public int TrailingDelta { get; init; }

    /// <summary>How much of it the book shows at a time; 0 when all of it.</summary>
    public decimal IcebergQuantity { get; init; }

    public SelfTradePrevention SelfTradePrevention { get; init; }

    public long? StrategyId { get; init; }

    public int? StrategyType { get; init; }
}
