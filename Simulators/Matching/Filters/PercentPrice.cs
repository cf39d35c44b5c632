namespace Acinaces.Simulators.Matching.Filters;

/// <summary>How far a price may lie from the average price.</summary>
internal sealed record PercentPrice(decimal MultiplierUp, decimal MultiplierDown, int AveragePriceMinutes) : SymbolFilter
{
    public override string Name => "PERCENT_PRICE";

    public override bool Passes(in FilterInput input) =>
        input.IsMarket || input.AveragePrice is not { } average
        || (input.Order.Price <= average * MultiplierUp && input.Order.Price >= average * MultiplierDown);
}
