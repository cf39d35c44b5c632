namespace Acinaces.Simulators.Identity;

/// <summary>For whom to issue a token.</summary>
/// <remarks>Settable, because generated readers overwrite the defaults of init-only properties.</remarks>
internal sealed record TokenRequest
{
    /// <summary>Left out, the token carries no tenant, as that of a user without one.</summary>
    public string? TenantId { get; set; }

    public string? UserId { get; set; }

    public string? Email { get; set; }

    public IReadOnlyList<string> Roles { get; set; } = [];

    /// <summary>3600 by default; 1 to 604800. A negative number gives a token that has run out already.</summary>
    public int? ExpiresInSeconds { get; set; }

    /// <summary>When the user proved who they are, in Unix seconds; now by default.</summary>
    public long? AuthTime { get; set; }

    public string? Audience { get; set; }

    /// <summary>How the user proved it, such as <c>mfa</c>; left out by default.</summary>
    public IReadOnlyList<string>? Amr { get; set; }
}
