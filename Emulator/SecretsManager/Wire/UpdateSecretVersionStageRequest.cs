namespace Acinaces.Emulator.SecretsManager.Wire;

internal sealed record UpdateSecretVersionStageRequest
{
    public required string SecretId { get; init; }

    public required string VersionStage { get; init; }

    /// <summary>The version that bears the label now; required when one does.</summary>
    public string? RemoveFromVersionId { get; init; }

    /// <summary>Absent: the label is only taken away.</summary>
    public string? MoveToVersionId { get; init; }
}
