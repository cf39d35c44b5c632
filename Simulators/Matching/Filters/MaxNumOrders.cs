namespace Acinaces.Simulators.Matching.Filters;

/// <summary>How many orders of one account may be open on the symbol, those waiting for a trigger included.</summary>
internal sealed record MaxNumOrders(int Maximum) : SymbolFilter
{
    public override string Name => "MAX_NUM_ORDERS";

    public override bool Passes(in FilterInput input) => input.Open.Count < Maximum;
}
