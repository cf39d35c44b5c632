namespace Acinaces.Simulators.Matching.Filters;

/// <summary>The smallest and largest value of an order, in the quote asset.</summary>
internal sealed record Notional(decimal Minimum, bool ApplyMinToMarket, decimal Maximum, bool ApplyMaxToMarket, int AveragePriceMinutes) : SymbolFilter
{
    public override string Name => "NOTIONAL";

    public override bool Passes(in FilterInput input)
    {
        if (input.Notional is not { } notional) return true;
        if ((!input.IsMarket || ApplyMinToMarket) && notional < Minimum) return false;
        return (input.IsMarket && !ApplyMaxToMarket) || notional <= Maximum;
    }
}
