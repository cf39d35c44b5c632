namespace Acinaces.Domain.Risk;

/// <summary>What an exchange accepts for an asset. An absent bound is one the exchange does not set.</summary>
public sealed record ExchangeLimits
{
    public required decimal MinOrderSize { get; init; }

    public required decimal MaxOrderSize { get; init; }

    public decimal? MinPrice { get; init; }

    public decimal? MaxPrice { get; init; }

    /// <summary>How far a price may lie from the last one, in percent.</summary>
    public decimal? MaxPriceDeviationPercent { get; init; }

    /// <summary>Prices are multiples of it.</summary>
    public decimal? TickSize { get; init; }

    /// <summary>Quantities are multiples of it.</summary>
    public decimal? LotSize { get; init; }
}
