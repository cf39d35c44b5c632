namespace Acinaces.Emulator.SecretsManager.Wire;

internal sealed record GetSecretValueRequest
{
    public required string SecretId { get; init; }

    public string? VersionId { get; init; }

    /// <summary>Absent: AWSCURRENT.</summary>
    public string? VersionStage { get; init; }
}
