namespace Acinaces.Handlers.Api;

/// <summary>Who calls, from the verified token; a header or body never says so.</summary>
public sealed record ApiCaller(string TenantId, string UserId, IReadOnlyList<string> Roles)
{
    /// <summary>The caller of a public route.</summary>
    public static readonly ApiCaller Nobody = new("", "", []);
}
