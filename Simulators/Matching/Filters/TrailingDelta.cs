namespace Acinaces.Simulators.Matching.Filters;

/// <summary>Bounds of a trailing trigger's distance, in basis points, for triggers above and below the market.</summary>
internal sealed record TrailingDelta(int MinAbove, int MaxAbove, int MinBelow, int MaxBelow) : SymbolFilter
{
    public override string Name => "TRAILING_DELTA";

    public override bool Passes(in FilterInput input)
    {
        var order = input.Order;
        if (order.TrailingDelta == 0) return true;
        return order.Type.TriggersAbove(order.Side)
            ? order.TrailingDelta >= MinAbove && order.TrailingDelta <= MaxAbove
            : order.TrailingDelta >= MinBelow && order.TrailingDelta <= MaxBelow;
    }
}
