namespace Acinaces.Simulators.Matching.Filters;

/// <summary>How much of the base asset an account may come to hold by buying.</summary>
internal sealed record MaxPosition(decimal Maximum) : SymbolFilter
{
    public override string Name => "MAX_POSITION";

    public override bool Passes(in FilterInput input) =>
        input.Order.Side == Side.Sell || input.Position + input.Open.BuyQuantity + input.Order.Quantity <= Maximum;
}
