using Acinaces.Domain.Errors;

namespace Acinaces.Domain.Risk;

/// <summary>What makes a circuit breaker complete and consistent.</summary>
public static class BreakerValidation
{
    private const decimal MaxPercent = 100m;

    /// <summary>A week: what is older says nothing about now.</summary>
    private const int MaxMinutes = 7 * 24 * 60;

    private const int MaxObservations = 1000;

    public static ValidationResult<CircuitBreaker> Validate(BreakerDraft draft, string tenantId, string breakerId)
    {
        var checks = new Checks();
        checks.Id("name", draft.Name);
        var scope = checks.Name<BreakerScope>("scope", draft.Scope);
        if (draft.Scope is "STRATEGY" or "ASSET")
            checks.Id("scopeId", draft.ScopeId);
        if (draft.CooldownMinutes is null)
            checks.Add(FieldError.Required("cooldownMinutes"));
        else if (draft.CooldownMinutes is < 0 or > MaxMinutes)
            checks.Add(FieldError.Invalid("cooldownMinutes", $"cooldownMinutes must be 0 to {MaxMinutes}."));
        if (draft.AutoResetEnabled is null)
            checks.Add(FieldError.Required("autoResetEnabled"));
        var condition = Condition(draft.Condition, checks);
        return ValidationResult<CircuitBreaker>.From(checks.Errors, () => new CircuitBreaker
        {
            BreakerId = breakerId,
            TenantId = tenantId,
            Name = draft.Name!,
            Scope = scope,
            ScopeId = scope is BreakerScope.Portfolio ? null : draft.ScopeId,
            Condition = condition!,
            Cooldown = TimeSpan.FromMinutes(draft.CooldownMinutes!.Value),
            AutoReset = draft.AutoResetEnabled!.Value,
        });
    }

    private static BreakerCondition? Condition(BreakerConditionDraft? draft, Checks checks)
    {
        if (draft is null)
        {
            checks.Add(FieldError.Required("condition"));
            return null;
        }
        var before = checks.Errors.Count;
        var type = checks.Name<BreakerConditionType>("condition.type", draft.Type);
        if (checks.Errors.Count > before)
            return null;
        switch (type)
        {
            case BreakerConditionType.LossRate:
                checks.Positive("condition.lossPercent", draft.LossPercent, MaxPercent);
                checks.Positive("condition.timeWindowMinutes", draft.TimeWindowMinutes, MaxMinutes);
                break;
            case BreakerConditionType.PriceDeviation:
                checks.Positive("condition.deviationPercent", draft.DeviationPercent, MaxPercent);
                checks.Positive("condition.timeWindowMinutes", draft.TimeWindowMinutes, MaxMinutes);
                break;
            case BreakerConditionType.ConsecutiveFailures:
                checks.Positive("condition.count", draft.Count, MaxObservations);
                break;
            default:
                checks.Positive("condition.errorPercent", draft.ErrorPercent, MaxPercent);
                checks.Positive("condition.sampleSize", draft.SampleSize, MaxObservations);
                break;
        }
        return checks.Errors.Count > before ? null : Build(type, draft);
    }

    private static BreakerCondition Build(BreakerConditionType type, BreakerConditionDraft draft) => type switch
    {
        BreakerConditionType.LossRate => new BreakerCondition.LossRate(draft.LossPercent!.Value, TimeSpan.FromMinutes(draft.TimeWindowMinutes!.Value)),
        BreakerConditionType.PriceDeviation =>
            new BreakerCondition.PriceDeviation(draft.DeviationPercent!.Value, TimeSpan.FromMinutes(draft.TimeWindowMinutes!.Value)),
        BreakerConditionType.ConsecutiveFailures => new BreakerCondition.ConsecutiveFailures(draft.Count!.Value),
        _ => new BreakerCondition.ErrorRate(draft.ErrorPercent!.Value, draft.SampleSize!.Value),
    };
}
