namespace Acinaces.Domain.Risk;

/// <summary>A limit and what already counts against it, in the limit's own measure.</summary>
/// <param name="Limit">The limit.</param>
/// <param name="Current">What is held: buys less sells.</param>
/// <param name="CommittedBuys">What open buy orders may still add.</param>
/// <param name="CommittedSells">What open sell orders may still take away.</param>
public sealed record LimitUsage(PositionLimit Limit, decimal Current, decimal CommittedBuys = 0m, decimal CommittedSells = 0m)
{
    /// <summary>Current share of the bound, in percent. Absent when the bound is not known or zero.</summary>
    public decimal? UtilizationPercent(decimal? portfolioValue) =>
        Limit.EffectiveMaximum(portfolioValue) is { } maximum and > 0m ? Current / maximum * 100m : null;

    /// <summary>Whether the price has moved the holding over the bound without a trade.</summary>
    public bool IsBreached(decimal? portfolioValue) => Limit.EffectiveMaximum(portfolioValue) is { } maximum && Math.Abs(Current) > maximum;
}
