using Acinaces.Domain.Errors;
using Acinaces.Domain.Orders;

namespace Acinaces.Domain.Risk;

/// <summary>What makes a position limit complete and consistent.</summary>
public static class LimitValidation
{
    private const decimal MaxPercent = 100m;

    /// <summary>The largest absolute limit: the largest quantity at the highest price.</summary>
    private const decimal MaxAbsolute = OrderValidation.MaxQuantity * OrderValidation.MaxPrice;

    public static ValidationResult<PositionLimit> Validate(LimitDraft draft, string tenantId, string limitId)
    {
        var checks = new Checks();
        var scope = checks.Name<LimitScope>("scope", draft.Scope);
        var type = checks.Name<LimitType>("limitType", draft.LimitType);
        if (draft.Scope == "ASSET")
            checks.Id("assetId", draft.AssetId);
        if (draft.Scope == "STRATEGY")
            checks.Id("strategyId", draft.StrategyId);
        if (draft.MaxValue is null)
            checks.Add(FieldError.Required("maxValue"));
        else if (draft.MaxValue < 0m)
            checks.Add(FieldError.Invalid("maxValue", "maxValue must not be negative."));
        else if (draft.LimitType == "PERCENTAGE" && draft.MaxValue > MaxPercent)
            checks.Add(FieldError.Exceeded("maxValue", $"A percentage is at most {MaxPercent}."));
        else if (draft.MaxValue > MaxAbsolute)
            checks.Add(FieldError.Exceeded("maxValue", $"maxValue must not be greater than {MaxAbsolute}."));
        return ValidationResult<PositionLimit>.From(checks.Errors, () => new PositionLimit
        {
            LimitId = limitId,
            TenantId = tenantId,
            Scope = scope,
            AssetId = scope is LimitScope.Asset ? draft.AssetId : null,
            StrategyId = scope is LimitScope.Strategy ? draft.StrategyId : null,
            LimitType = type,
            MaxValue = draft.MaxValue!.Value,
        });
    }
}
