using Acinaces.Domain.RiskEvents;
using Acinaces.Domain.Vocabulary;

namespace Acinaces.Handlers.RiskControls.RiskEvents;

/// <summary>A risk event as the API shows it.</summary>
internal sealed record RiskEventView(
    string EventId, string EventType, string Severity, string? StrategyId, string? AssetId, string Description, string TriggerCondition, string ActionTaken, DateTimeOffset Timestamp)
{
    public static RiskEventView Of(RiskEvent happened) => new(
        happened.EventId,
        WireName.Of(happened.EventType),
        WireName.Of(happened.Severity),
        happened.StrategyId,
        happened.AssetId,
        happened.Description,
        happened.TriggerCondition,
        happened.ActionTaken,
        happened.Timestamp);
}
