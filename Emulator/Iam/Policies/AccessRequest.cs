using System.Text.RegularExpressions;

namespace Acinaces.Emulator.Iam.Policies;

/// <summary>The question put to the policies: may this principal do this action on this resource, in these circumstances.</summary>
internal sealed partial record AccessRequest(string Action, string Resource, string PrincipalArn, string PrincipalAccount)
{
    /// <summary>The role behind a session. Absent for users and root.</summary>
    public string? RoleArn { get; init; }

    /// <summary>Such as <c>events.amazonaws.com</c>, when a service asks for itself. Absent for users and roles.</summary>
    public string? ServicePrincipal { get; init; }

    /// <summary>Condition keys in lower case, with their values. A key that does not apply is not there.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Values { get; init; }

    /// <summary>A value was asked for on the way to the decision, so the same question may be answered otherwise at another time.</summary>
    public bool DependsOnCircumstances { get; set; }

    /// <summary>The account that owns the resource, where its ARN names none. Absent for most.</summary>
    public string? OwnerAccount { get; init; }

    /// <summary>The resource's owner; the caller's own account where nobody says it.</summary>
    public string ResourceAccount => OwnerAccount ?? (Resource.Split(':') is { Length: > 4 } parts && parts[4].Length > 0 ? parts[4] : PrincipalAccount);

    /// <summary>Puts values for variables such as <c>${aws:username}</c>. One that has no value stays, and so matches nothing.</summary>
    public string Expand(string pattern)
    {
        if (!pattern.Contains("${", StringComparison.Ordinal)) return pattern;
        DependsOnCircumstances = true;
        return Variable().Replace(pattern, found => found.Groups[1].Value switch
        {
            "*" or "?" or "$" => found.Groups[1].Value,
            var key => Values.TryGetValue(key.ToLowerInvariant(), out var values) && values.Count == 1 ? values[0] : found.Value,
        });
    }

    [GeneratedRegex(@"\$\{([^}]+)\}")]
    private static partial Regex Variable();
}
