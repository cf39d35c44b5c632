using Acinaces.Domain.Risk;
using Acinaces.Domain.Vocabulary;

namespace Acinaces.Handlers.RiskControls.Breakers;

/// <summary>A breaker as the API shows it.</summary>
internal sealed record BreakerView(
    string BreakerId,
    string Name,
    string Scope,
    string? ScopeId,
    BreakerConditionDraft Condition,
    decimal CooldownMinutes,
    bool AutoResetEnabled,
    string State,
    int TripCount,
    DateTimeOffset? LastTrippedAt)
{
    public static BreakerView Of(CircuitBreaker breaker) => new(
        breaker.BreakerId,
        breaker.Name,
        WireName.Of(breaker.Scope),
        breaker.ScopeId,
        BreakerDrafts.Of(breaker.Condition),
        (decimal)breaker.Cooldown.TotalMinutes,
        breaker.AutoReset,
        WireName.Of(breaker.State),
        breaker.TripCount,
        breaker.LastTrippedAt);
}
