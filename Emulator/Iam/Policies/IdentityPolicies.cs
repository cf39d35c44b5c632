namespace Acinaces.Emulator.Iam.Policies;

/// <summary>All policies that hang on one identity.</summary>
internal sealed record IdentityPolicies(IReadOnlyList<NamedPolicy> Attached)
{
    public static IdentityPolicies None { get; } = new([]);

    /// <summary>Absent: no boundary.</summary>
    public PolicyDocument? Boundary { get; init; }
}
