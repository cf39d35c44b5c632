using Acinaces.Domain.Vocabulary;

namespace Acinaces.Domain.Identity;

/// <summary>Who asks, as the verified token says.</summary>
public sealed record Caller(string TenantId, string UserId, IReadOnlyList<Role> Roles)
{
    public bool May(string permission) => Permissions.Allow(Roles, permission);

    /// <summary>The roles among some names; a name that is no role gives no right and is passed over.</summary>
    public static IReadOnlyList<Role> RolesFrom(IEnumerable<string> names) =>
        [.. names.SelectMany(name => WireName.TryParse<Role>(name, out var role) ? [role] : Array.Empty<Role>()).Distinct()];
}
