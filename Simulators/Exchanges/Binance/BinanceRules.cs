using Acinaces.Simulators.Market;
using Acinaces.Simulators.Matching;
using Acinaces.Simulators.Matching.Filters;

namespace Acinaces.Simulators.Exchanges.Binance;

/// <summary>The filters this venue puts on a listing.</summary>
internal static class BinanceRules
{
    private const decimal MinNotionalInDollars = 5m;
    private const decimal MaxNotionalInDollars = 9_000_000m;

    public static SymbolRules For(Listing listing)
    {
        var minNotional = listing.QuoteInDollars == 1m ? MinNotionalInDollars : 0.0001m;
        var maxQuantity = Math.Max(listing.StepSize, decimal.Round(MaxNotionalInDollars / listing.QuoteInDollars / listing.Centre));
        return new SymbolRules(listing.Symbol, listing.BaseAsset, listing.QuoteAsset,
        [
            new PriceFilter(listing.TickSize, decimal.Round(listing.Centre * 100m / listing.TickSize) * listing.TickSize, listing.TickSize),
            new LotSize(listing.StepSize, maxQuantity, listing.StepSize),
            new IcebergParts(100),
            new MarketLotSize(0m, decimal.Round(maxQuantity / 8m / listing.StepSize) * listing.StepSize, 0m),
            new TrailingDelta(10, 2_000, 10, 2_000),
            new PercentPriceBySide(5m, 0.2m, 5m, 0.2m, SymbolRules.AverageMinutes),
            new Notional(minNotional, true, MaxNotionalInDollars / listing.QuoteInDollars, false, SymbolRules.AverageMinutes),
            new MaxNumOrders(200),
            new MaxNumAlgoOrders(5),
            new MaxNumOrderAmends(10),
        ]);
    }
}
