namespace Acinaces.Simulators.Matching.Filters;

/// <summary>How often one order may be amended. The engine checks it where it amends; a new order always passes.</summary>
internal sealed record MaxNumOrderAmends(int Maximum) : SymbolFilter
{
    public override string Name => "MAX_NUM_ORDER_AMENDS";

    public override bool Passes(in FilterInput input) => true;
}
