namespace Acinaces.Simulators.Matching.Filters;

/// <summary>Bounds and granularity of the quantity of market orders.</summary>
internal sealed record MarketLotSize(decimal MinQuantity, decimal MaxQuantity, decimal StepSize) : SymbolFilter
{
    public override string Name => "MARKET_LOT_SIZE";

    public override bool Passes(in FilterInput input) =>
        input.Order.Type != OrderType.Market || input.Order.QuoteQuantity > 0m
        || (IsWithin(input.Order.Quantity, MinQuantity, MaxQuantity) && IsMultiple(input.Order.Quantity, StepSize));
}
