namespace Acinaces.Domain.Risk;

/// <summary>An upper bound on what may be held.</summary>
/// <remarks>
/// An absolute limit on an asset counts units of the asset. Every other limit counts value in the quote asset:
/// amounts of different assets cannot be added, and a percentage is one of the portfolio's value.
/// </remarks>
public sealed record PositionLimit
{
    public required string LimitId { get; init; }

    public required string TenantId { get; init; }

    public required LimitScope Scope { get; init; }

    /// <summary>Absent unless the scope is an asset.</summary>
    public string? AssetId { get; init; }

    /// <summary>Absent unless the scope is a strategy.</summary>
    public string? StrategyId { get; init; }

    public required LimitType LimitType { get; init; }

    /// <summary>The bound: units, value, or percent.</summary>
    public required decimal MaxValue { get; init; }

    /// <summary>Whether the limit counts units of the asset rather than value.</summary>
    public bool CountsUnits => Scope is LimitScope.Asset && LimitType is LimitType.Absolute;

    public bool AppliesTo(ProposedOrder order) => Scope switch
    {
        LimitScope.Asset => AssetId == order.AssetId,
        LimitScope.Strategy => StrategyId == order.StrategyId,
        _ => true,
    };

    /// <summary>The bound in units or value. Absent for a percentage of a portfolio whose value is not known.</summary>
    public decimal? EffectiveMaximum(decimal? portfolioValue) => LimitType is LimitType.Percentage ? MaxValue / 100m * portfolioValue : MaxValue;

    /// <summary>What the order would add to or take from the limited figure. Absent when its price is needed and not known.</summary>
    public decimal? Amount(ProposedOrder order, decimal? lastPrice) => CountsUnits ? order.Quantity : OrderValuation.Notional(order, lastPrice);
}
