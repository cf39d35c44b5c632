namespace Acinaces.Simulators.Matching.Filters;

/// <summary>The smallest value of an order, in the quote asset.</summary>
internal sealed record MinNotional(decimal Minimum, bool ApplyToMarket, int AveragePriceMinutes) : SymbolFilter
{
    public override string Name => "MIN_NOTIONAL";

    public override bool Passes(in FilterInput input) => (input.IsMarket && !ApplyToMarket) || input.Notional is not { } notional || notional >= Minimum;
}
