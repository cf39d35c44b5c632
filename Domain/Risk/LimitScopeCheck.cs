using Acinaces.Domain.Vocabulary;

namespace Acinaces.Domain.Risk;

/// <summary>Holds an order against all limits of some scopes.</summary>
internal static class LimitScopeCheck
{
    public static RiskCheckOutcome Run(RiskCheckType type, ProposedOrder order, RiskSnapshot risk, params IReadOnlyList<LimitScope> scopes)
    {
        if (risk.Limits is not Reading<IReadOnlyList<LimitUsage>>.Known { Value: var limits })
            return RiskCheckOutcome.RefuseUnknown(type, "Position limits", ((Reading<IReadOnlyList<LimitUsage>>.Unknown)risk.Limits).Why);
        var outcomes = limits
            .Where(usage => scopes.Contains(usage.Limit.Scope) && usage.Limit.AppliesTo(order))
            .OrderBy(usage => usage.Limit.Scope)
            .Select(usage => Run(type, order, risk, usage))
            .ToArray();
        var failures = outcomes.Where(outcome => !outcome.Passed).ToArray();
        return failures switch
        {
            [] when outcomes is [var first, ..] => first,
            [] => RiskCheckOutcome.Pass(type, "No limit applies."),
            [var first, ..] => first with { Message = string.Join("; ", failures.Select(failure => failure.Message)) },
        };
    }

    private static RiskCheckOutcome Run(RiskCheckType type, ProposedOrder order, RiskSnapshot risk, LimitUsage usage)
    {
        var scope = WireName.Of(usage.Limit.Scope);
        if (usage.Limit.EffectiveMaximum(risk.PortfolioValueIfKnown) is not { } maximum)
            return RiskCheckOutcome.RefuseUnknown(type, $"{scope} limit {usage.Limit.LimitId}", "it is a share of the portfolio, whose value is not known");
        if (usage.Limit.Amount(order, risk.LastPriceIfKnown) is not { } amount)
            return RiskCheckOutcome.RefuseUnknown(type, $"{scope} limit {usage.Limit.LimitId}", "the order cannot be valued without a price");
        var result = PositionLimits.Check(usage, order.Side, amount, maximum);
        return result.WithinLimit
            ? RiskCheckOutcome.Pass(type, $"{scope} limit {usage.Limit.LimitId} leaves room.", result.CurrentValue, result.MaxValue)
            : RiskCheckOutcome.Refuse(
                type,
                $"{scope} {WireName.Of(usage.Limit.LimitType)} limit {usage.Limit.LimitId} would be exceeded by {result.WouldExceedBy:0.##########}: "
                + $"current {result.CurrentValue:0.##########}, maximum {result.MaxValue:0.##########}.",
                result.CurrentValue,
                result.MaxValue);
    }
}
