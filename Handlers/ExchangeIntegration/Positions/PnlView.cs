using Acinaces.Adapters.Stores;

namespace Acinaces.Handlers.ExchangeIntegration.Positions;

/// <summary>Results of an asset's positions at a price, in the quote asset.</summary>
internal sealed record PnlView(string AssetId, decimal CurrentPrice, decimal Quantity, decimal UnrealizedPnl, decimal RealizedPnl)
{
    public static PnlView Of(string assetId, decimal price, IReadOnlyList<StoredPosition> positions) => new(
        assetId,
        price,
        positions.Sum(stored => stored.Position.Quantity),
        positions.Sum(stored => stored.Position.UnrealizedPnl(price)),
        positions.Sum(stored => stored.Position.RealizedPnl));
}
