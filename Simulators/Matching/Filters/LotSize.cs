namespace Acinaces.Simulators.Matching.Filters;

/// <summary>Bounds and granularity of quantities, and of the parts that icebergs show.</summary>
internal sealed record LotSize(decimal MinQuantity, decimal MaxQuantity, decimal StepSize) : SymbolFilter
{
    public override string Name => "LOT_SIZE";

    public override bool Passes(in FilterInput input) =>
        input.Order.QuoteQuantity > 0m || (Fits(input.Order.Quantity) && (input.Order.IcebergQuantity == 0m || Fits(input.Order.IcebergQuantity)));

    private bool Fits(decimal quantity) => IsWithin(quantity, MinQuantity, MaxQuantity) && IsMultiple(quantity, StepSize);
}
