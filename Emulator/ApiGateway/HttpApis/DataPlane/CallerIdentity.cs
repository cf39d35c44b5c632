using System.Text.Json;

namespace Acinaces.Emulator.ApiGateway.HttpApis.DataPlane;

/// <summary>What an authorizer knows of the caller, for the function behind the route.</summary>
internal abstract record CallerIdentity
{
    private CallerIdentity()
    {
    }

    /// <param name="Claims">All as text.</param>
    /// <param name="Scopes">Absent: the route asks for none.</param>
    internal sealed record Token(IReadOnlyDictionary<string, string> Claims, IReadOnlyList<string>? Scopes) : CallerIdentity;

    /// <param name="PrincipalId">Absent: the function said only that the caller may.</param>
    /// <param name="Context">An object. Absent: the function gave none.</param>
    internal sealed record Function(string? PrincipalId, JsonElement? Context) : CallerIdentity;

    internal sealed record Signed(string AccessKeyId, string AccountId, string PrincipalArn) : CallerIdentity;
}
