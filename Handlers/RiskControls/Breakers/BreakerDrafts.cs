using Acinaces.Domain.Risk;
using Acinaces.Domain.Vocabulary;
using Acinaces.Handlers.Api;

namespace Acinaces.Handlers.RiskControls.Breakers;

/// <summary>Definitions of breakers as callers write them and as they are shown.</summary>
internal static class BreakerDrafts
{
    /// <summary>The breaker with what the draft states; the rest of its definition stays, and so do state and counts.</summary>
    public static CircuitBreaker Merge(this BreakerDraft draft, CircuitBreaker present)
    {
        var whole = draft with
        {
            Name = draft.Name ?? present.Name,
            Scope = draft.Scope ?? WireName.Of(present.Scope),
            ScopeId = draft.ScopeId ?? present.ScopeId,
            Condition = draft.Condition ?? Of(present.Condition),
            CooldownMinutes = draft.CooldownMinutes ?? (int)present.Cooldown.TotalMinutes,
            AutoResetEnabled = draft.AutoResetEnabled ?? present.AutoReset,
        };
        var merged = BreakerValidation.Validate(whole, present.TenantId, present.BreakerId).Require();
        return present with { Name = merged.Name, Scope = merged.Scope, ScopeId = merged.ScopeId, Condition = merged.Condition, Cooldown = merged.Cooldown, AutoReset = merged.AutoReset };
    }

    public static BreakerConditionDraft Of(BreakerCondition condition) => condition switch
    {
        BreakerCondition.LossRate loss => new() { Type = WireName.Of(BreakerConditionType.LossRate), LossPercent = loss.LossPercent, TimeWindowMinutes = (int)loss.Window.TotalMinutes },
        BreakerCondition.PriceDeviation price => new() { Type = WireName.Of(BreakerConditionType.PriceDeviation), DeviationPercent = price.DeviationPercent, TimeWindowMinutes = (int)price.Window.TotalMinutes },
        BreakerCondition.ConsecutiveFailures failures => new() { Type = WireName.Of(BreakerConditionType.ConsecutiveFailures), Count = failures.Count },
        BreakerCondition.ErrorRate rate => new() { Type = WireName.Of(BreakerConditionType.ErrorRate), ErrorPercent = rate.ErrorPercent, SampleSize = rate.SampleSize },
        _ => throw new InvalidOperationException($"{condition.GetType().Name} has no wire form."),
    };
}
