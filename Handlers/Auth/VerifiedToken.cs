namespace Acinaces.Handlers.Auth;

/// <summary>What a believed token says.</summary>
public sealed record VerifiedToken(string UserId, string TenantId, string Email, IReadOnlyList<string> Roles);
