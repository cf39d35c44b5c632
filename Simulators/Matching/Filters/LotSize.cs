namespace Acinaces.Simulators.Matching.Filters;

/// <summary>Bounds and granularity of quantities.</summary>
internal sealed record LotSize(decimal MinQuantity, decimal MaxQuantity, decimal StepSize) : SymbolFilter
{
    public override string Name => "LOT_SIZE";

    public override bool Passes(in FilterInput input) =>
        input.Order.QuoteQuantity > 0m || (IsWithin(input.Order.Quantity, MinQuantity, MaxQuantity) && IsMultiple(input.Order.Quantity, StepSize));
}
