using Acinaces.Adapters.Stores;
using Acinaces.Domain.Positions;

namespace Acinaces.Handlers.ExchangeIntegration.Positions;

/// <summary>An asset over all exchanges.</summary>
internal sealed record AggregateView(string AssetId, decimal TotalQuantity, decimal WeightedAveragePrice, decimal RealizedPnl, IReadOnlyList<PositionView> PositionsByExchange)
{
    public static AggregateView Of(AggregatedPosition sum, IReadOnlyList<StoredPosition> positions) =>
        new(sum.AssetId, sum.TotalQuantity, sum.WeightedAveragePrice, sum.RealizedPnl, [.. positions.Select(PositionView.Of)]);
}
