using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.Control;

/// <summary>The failures that are to be made on purpose. Costs one look at an empty list when there are none.</summary>
internal sealed class FaultPlan(IdSource ids)
{
    private readonly Lock _gate = new();
    private volatile FaultRule[] _rules = [];

    public IReadOnlyList<FaultRule> Rules => _rules;

    public bool IsEmpty => _rules.Length == 0;

    /// <returns>The rule with its id.</returns>
    public FaultRule Add(FaultRule rule)
    {
        var added = rule with { Id = ids.Lower(8) };
        lock (_gate) _rules = [.. _rules, added];
        return added;
    }

    /// <returns>False: there is no such rule (any more).</returns>
    public bool Remove(string id)
    {
        lock (_gate)
        {
            var before = _rules.Length;
            _rules = [.. _rules.Where(rule => rule.Id != id)];
            return _rules.Length < before;
        }
    }

    public void Clear()
    {
        lock (_gate) _rules = [];
    }

    /// <summary>The rule that applies to a call, if any; a counted rule has one call less from then on.</summary>
    public FaultRule? Take(Route route, string principalArn)
    {
        lock (_gate)
        {
            var at = Array.FindIndex(_rules, rule => Applies(rule, route, principalArn) && (rule.Probability is not { } share || ids.Chance(share)));
            if (at < 0) return null;
            var taken = _rules[at];
            if (taken.Count is { } left) _rules = left > 1 ? [.. _rules[..at], taken with { Count = left - 1 }, .. _rules[(at + 1)..]] : [.. _rules[..at], .. _rules[(at + 1)..]];
            return taken;
        }
    }

    private static bool Applies(FaultRule rule, Route route, string principalArn) =>
        (rule.Service is null || rule.Service == route.Service.SigningName)
        && (rule.Operation is null || rule.Operation == route.Binding.Name)
        && (rule.Principal is null || principalArn.Contains(rule.Principal, StringComparison.Ordinal));
}
