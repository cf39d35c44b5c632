namespace Acinaces.Simulators.Matching.Filters;

/// <summary>How many orders of one account may wait for a trigger on the symbol.</summary>
internal sealed record MaxNumAlgoOrders(int Maximum) : SymbolFilter
{
    public override string Name => "MAX_NUM_ALGO_ORDERS";

    public override bool Passes(in FilterInput input) => !input.Order.Type.IsAlgo || input.Open.AlgoCount < Maximum;
}
