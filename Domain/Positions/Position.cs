using System.Collections.Immutable;
using Acinaces.Domain.Exchanges;

namespace Acinaces.Domain.Positions;

/// <summary>What is held of an asset on an exchange.</summary>
public sealed record Position
{
    public required string AssetId { get; init; }

    public required ExchangeId ExchangeId { get; init; }

    /// <summary>Units held; negative when more was sold than held.</summary>
    public decimal Quantity { get; init; }

    /// <summary>The weighted mean price of what is held. Zero when nothing is.</summary>
    public decimal AverageEntryPrice { get; init; }

    /// <summary>Profit and loss of what was closed, before commissions, in the quote asset.</summary>
    public decimal RealizedPnl { get; init; }

    /// <summary>Commissions paid, by the asset they were paid in: amounts of different assets cannot be added.</summary>
    public ImmutableSortedDictionary<string, decimal> Commissions { get; init; } = ImmutableSortedDictionary<string, decimal>.Empty;

    /// <summary>When it was last opened from nothing. Absent while it never was.</summary>
    public DateTimeOffset? OpenedAt { get; init; }

    /// <summary>Absent while nothing has been executed.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>What closing at a price would bring beyond the entry, in the quote asset.</summary>
    public decimal UnrealizedPnl(decimal price) => (price - AverageEntryPrice) * Quantity;

    /// <summary>The unrealized result in percent of what was paid. Zero when nothing is held.</summary>
    public decimal UnrealizedPnlPercent(decimal price) =>
        Quantity == 0m || AverageEntryPrice == 0m ? 0m : UnrealizedPnl(price) / (AverageEntryPrice * Math.Abs(Quantity)) * 100m;

    public static Position Empty(string assetId, ExchangeId exchange) => new() { AssetId = assetId, ExchangeId = exchange };
}
