using Acinaces.Simulators.Matching.Filters;

namespace Acinaces.Simulators.Matching;

/// <summary>What may be traded and how. All amounts have at most 8 decimals, because tick and step together have no more.</summary>
internal sealed record SymbolRules(string Symbol, string BaseAsset, string QuoteAsset, IReadOnlyList<SymbolFilter> Filters)
{
    public const int AmountDecimals = 8;

    public const int AverageMinutes = 5;

    public decimal TickSize { get; } = Filters.OfType<PriceFilter>().Select(filter => filter.TickSize).FirstOrDefault(0.00000001m);

    public decimal StepSize { get; } = Filters.OfType<LotSize>().Select(filter => filter.StepSize).FirstOrDefault(0.00000001m);

    public int MaxAmendments { get; } = Filters.OfType<MaxNumOrderAmends>().Select(filter => filter.Maximum).FirstOrDefault(int.MaxValue);

    /// <summary>The first filter the order fails; absent when it passes all.</summary>
    public string? FirstFailure(in FilterInput input)
    {
        foreach (var filter in Filters)
            if (!filter.Passes(input)) return filter.Name;
        return null;
    }
}
