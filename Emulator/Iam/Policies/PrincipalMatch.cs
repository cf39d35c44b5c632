namespace Acinaces.Emulator.Iam.Policies;

/// <summary>How closely a resource policy names the caller; a closer name grants more.</summary>
internal enum PrincipalMatch
{
    None,

    /// <summary>The caller's account: its administrator decides by identity policies.</summary>
    Account,

    /// <summary>The role of the session: boundary and session policy still limit it.</summary>
    Role,

    /// <summary>The user, the session, the service, or everybody.</summary>
    Named,
}
