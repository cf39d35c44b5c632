namespace Acinaces.Emulator.Iam.Policies;

/// <summary>One statement of a policy.</summary>
/// <param name="Id">Its <c>Sid</c>, or its number from 1.</param>
internal sealed record PolicyStatement(string Id, bool IsDeny)
{
    public required PatternList Actions { get; init; }

    public required PatternList Resources { get; init; }

    /// <summary>Absent in identity policies, which apply to the identity they hang on.</summary>
    public PrincipalList? Principals { get; init; }

    public IReadOnlyList<Condition> Conditions { get; init; } = [];

    /// <summary>Action, resource and conditions; who is asked for elsewhere.</summary>
    public bool AppliesTo(AccessRequest request)
    {
        if (!Actions.Covers(request.Action, request, ignoreCase: true) || !Resources.Covers(request.Resource, request, ignoreCase: false)) return false;
        request.DependsOnCircumstances |= Conditions.Count > 0;
        foreach (var condition in Conditions)
        {
            if (!condition.Holds(request)) return false;
        }
        return true;
    }
}
