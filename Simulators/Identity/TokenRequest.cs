namespace Acinaces.Simulators.Identity;

/// <summary>For whom to issue a token.</summary>
internal sealed record TokenRequest
{
    /// <summary>Left out, the token carries no tenant, as that of a user without one.</summary>
    public string? TenantId { get; init; }

    public string? UserId { get; init; }

    public string? Email { get; init; }

    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>3600 by default; 1 to 604800. A negative number gives a token that has run out already.</summary>
    public int? ExpiresInSeconds { get; init; }

    /// <summary>When the user proved who they are, in Unix seconds; now by default.</summary>
    public long? AuthTime { get; init; }

    public string? Audience { get; init; }

    /// <summary>How the user proved it, such as <c>mfa</c>; left out by default.</summary>
    public IReadOnlyList<string>? Amr { get; init; }
}
