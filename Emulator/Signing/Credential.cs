namespace Acinaces.Emulator.Signing;

/// <summary>What an access key stands for.</summary>
/// <param name="AccountId">Twelve digits.</param>
/// <param name="PrincipalArn">ARN of the root, user or role session.</param>
internal sealed record Credential(string AccessKeyId, string SecretAccessKey, string AccountId, string PrincipalArn)
{
    /// <summary>Not evaluated by policies: <c>test</c> and the account's root.</summary>
    public bool IsAdministrator { get; init; }

    /// <summary>The token that must come with a temporary key. Absent for lasting keys.</summary>
    public string? SessionToken { get; init; }

    /// <summary>A policy document that narrows the session. Absent for most.</summary>
    public string? SessionPolicy { get; init; }

    /// <summary>Absent for lasting keys.</summary>
    public DateTimeOffset? Expiration { get; init; }
}
