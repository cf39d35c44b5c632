namespace Acinaces.Emulator.Iam.Policies;

/// <summary>One key of a condition block: <c>"StringEquals": { "aws:SourceAccount": ["1"] }</c>.</summary>
/// <param name="Key">In lower case.</param>
internal sealed record Condition(ConditionOperator Operator, string Key, IReadOnlyList<string> Expected)
{
    public bool Holds(AccessRequest request)
    {
        var present = request.Values.TryGetValue(Key, out var given) && given.Count > 0;
        if (Operator.IsNullTest) return Expected.Any(text => bool.TryParse(text, out var wanted) && wanted == !present);
        if (!present) return Operator.IfExists || Operator.Quantifier == ConditionQuantifier.ForAllValues || (Operator.Negated && Operator.Quantifier == ConditionQuantifier.One);
        return Operator.Quantifier == ConditionQuantifier.ForAllValues ? given!.All(value => Satisfies(value, request)) : given!.Any(value => Satisfies(value, request));
    }

    // A negated operator holds when the value equals none of those expected.
    private bool Satisfies(string value, AccessRequest request) => Expected.Any(expected => Operator.Test(value, request.Expand(expected))) != Operator.Negated;
}
