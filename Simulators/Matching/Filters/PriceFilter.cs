namespace Acinaces.Simulators.Matching.Filters;

/// <summary>Bounds and granularity of prices and stop prices.</summary>
internal sealed record PriceFilter(decimal MinPrice, decimal MaxPrice, decimal TickSize) : SymbolFilter
{
    public override string Name => "PRICE_FILTER";

    public override bool Passes(in FilterInput input) =>
        (input.IsMarket || IsLegal(input.Order.Price)) && (input.Order.StopPrice == 0m || IsLegal(input.Order.StopPrice));

    private bool IsLegal(decimal price) => IsWithin(price, MinPrice, MaxPrice) && IsMultiple(price, TickSize);
}
