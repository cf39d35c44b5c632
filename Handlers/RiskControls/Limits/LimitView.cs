using Acinaces.Adapters.Stores;
using Acinaces.Domain.Vocabulary;

namespace Acinaces.Handlers.RiskControls.Limits;

/// <summary>A limit as the API shows it.</summary>
/// <param name="UtilizationPercent">Absent for a percentage limit, whose bound depends on the portfolio.</param>
internal sealed record LimitView(
    string LimitId,
    string Scope,
    string? AssetId,
    string? StrategyId,
    string LimitType,
    decimal MaxValue,
    decimal CurrentValue,
    decimal CommittedBuys,
    decimal CommittedSells,
    decimal? UtilizationPercent,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt)
{
    public static LimitView Of(StoredLimit stored) => new(
        stored.Usage.Limit.LimitId,
        WireName.Of(stored.Usage.Limit.Scope),
        stored.Usage.Limit.AssetId,
        stored.Usage.Limit.StrategyId,
        WireName.Of(stored.Usage.Limit.LimitType),
        stored.Usage.Limit.MaxValue,
        stored.Usage.Current,
        stored.Usage.CommittedBuys,
        stored.Usage.CommittedSells,
        stored.Usage.UtilizationPercent(portfolioValue: null),
        stored.CreatedAt,
        stored.UpdatedAt);
}
