namespace Acinaces.Adapters.Exchanges;

/// <summary>What an exchange demands of orders for an asset. A zero switches its rule off.</summary>
public sealed record AssetRules(
    string AssetId,
    string BaseAsset,
    string QuoteAsset,
    bool IsTrading,
    decimal MinQuantity,
    decimal MaxQuantity,
    decimal LotSize,
    decimal MinPrice,
    decimal MaxPrice,
    decimal TickSize,
    decimal MinNotional)
{
    /// <summary>The quantity rounded down to whole lots: never more than was asked for.</summary>
    public decimal RoundQuantity(decimal quantity) => LotSize == 0m ? quantity : Math.Floor(quantity / LotSize) * LotSize;

    /// <summary>The price rounded to a tick that is no worse for us: down for a buyer, up for a seller.</summary>
    public decimal RoundPrice(decimal price, bool buying) =>
        TickSize == 0m ? price : (buying ? Math.Floor(price / TickSize) : Math.Ceiling(price / TickSize)) * TickSize;
}
