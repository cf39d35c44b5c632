namespace Acinaces.Simulators.Matching.Filters;

/// <summary>How far a price may lie from the average price, for each side.</summary>
internal sealed record PercentPriceBySide(decimal BidMultiplierUp, decimal BidMultiplierDown, decimal AskMultiplierUp, decimal AskMultiplierDown, int AveragePriceMinutes) : SymbolFilter
{
    public override string Name => "PERCENT_PRICE_BY_SIDE";

    public override bool Passes(in FilterInput input)
    {
        if (input.IsMarket || input.AveragePrice is not { } average) return true;
        var (up, down) = input.Order.Side == Side.Buy ? (BidMultiplierUp, BidMultiplierDown) : (AskMultiplierUp, AskMultiplierDown);
        return input.Order.Price <= average * up && input.Order.Price >= average * down;
    }
}
