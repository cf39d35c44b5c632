namespace Acinaces.Emulator.Iam.Model;

/// <summary>What roles and users have in common: a name and policies.</summary>
internal abstract record Identity
{
    /// <summary>Unique in the account, whatever the path.</summary>
    public required string Name { get; init; }

    public required string Id { get; init; }

    public required string Arn { get; init; }

    public required string Path { get; init; }

    public required DateTimeOffset CreateDate { get; init; }

    /// <summary>Inline policies by name.</summary>
    public IReadOnlyDictionary<string, string> InlinePolicies { get; init; } = new SortedDictionary<string, string>(StringComparer.Ordinal);

    /// <summary>ARNs of managed policies.</summary>
    public IReadOnlyList<string> AttachedPolicies { get; init; } = [];

    /// <summary>ARN of a managed policy. Absent: no boundary.</summary>
    public string? PermissionsBoundary { get; init; }

    public IReadOnlyList<IamTag> Tags { get; init; } = [];
}
