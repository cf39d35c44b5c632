namespace Acinaces.Simulators.Matching.Filters;

/// <summary>Into how many parts an order may be cut that shows one at a time.</summary>
internal sealed record IcebergParts(int Maximum) : SymbolFilter
{
    public override string Name => "ICEBERG_PARTS";

    public override bool Passes(in FilterInput input) =>
        input.Order.IcebergQuantity == 0m || decimal.Ceiling(input.Order.Quantity / input.Order.IcebergQuantity) <= Maximum;
}
