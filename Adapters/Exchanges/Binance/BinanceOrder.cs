namespace Acinaces.Adapters.Exchanges.Binance;

/// <summary>An order as placing, cancelling and querying it show it. Fills come with placing only.</summary>
public sealed record BinanceOrder
{
    public string Symbol { get; init; } = "";

    public long OrderId { get; init; }

    public string ClientOrderId { get; init; } = "";

    public decimal Price { get; init; }

    public decimal OrigQty { get; init; }

    public decimal ExecutedQty { get; init; }

    public string Status { get; init; } = "";

    public string Side { get; init; } = "";

    public string Type { get; init; } = "";

    /// <summary>Unix milliseconds of the matching engine, in answers to placing and cancelling.</summary>
    public long TransactTime { get; init; }

    /// <summary>Unix milliseconds, in answers to queries.</summary>
    public long UpdateTime { get; init; }

    public IReadOnlyList<BinanceFill>? Fills { get; init; }
}
