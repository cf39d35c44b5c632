namespace Acinaces.Emulator.SecretsManager.Wire;

internal sealed record DeleteSecretRequest
{
    public required string SecretId { get; init; }

    /// <summary>7 to 30; default 30.</summary>
    public long? RecoveryWindowInDays { get; init; }

    /// <summary>Delete at once. Not together with a window.</summary>
    public bool? ForceDeleteWithoutRecovery { get; init; }
}
