namespace Acinaces.Emulator.SecretsManager.Wire;

internal sealed record UpdateSecretRequest
{
    public required string SecretId { get; init; }

    /// <summary>Becomes the id of the new version.</summary>
    public string? ClientRequestToken { get; init; }

    /// <summary>Absent: unchanged.</summary>
    public string? Description { get; init; }

    /// <summary>Absent: unchanged.</summary>
    public string? KmsKeyId { get; init; }

    public byte[]? SecretBinary { get; init; }

    public string? SecretString { get; init; }
}
