namespace Acinaces.Domain.Positions;

/// <summary>What is held of an asset over all exchanges.</summary>
public sealed record AggregatedPosition(string AssetId, decimal TotalQuantity, decimal WeightedAveragePrice, decimal RealizedPnl, IReadOnlyList<Position> Positions)
{
    /// <summary>Sums the positions of one asset.</summary>
    public static AggregatedPosition Of(string assetId, IReadOnlyList<Position> positions)
    {
        var held = positions.Where(position => position.AssetId == assetId).ToArray();
        var quantity = held.Sum(position => position.Quantity);
        var average = quantity == 0m ? 0m : held.Sum(position => position.Quantity * position.AverageEntryPrice) / quantity;
        return new AggregatedPosition(assetId, quantity, average, held.Sum(position => position.RealizedPnl), held);
    }

    /// <summary>The sum of the positions' unrealized results at a price.</summary>
    public decimal UnrealizedPnl(decimal price) => Positions.Sum(position => position.UnrealizedPnl(price));
}
