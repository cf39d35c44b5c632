namespace Acinaces.Emulator.SecretsManager.Wire;

internal sealed record PutSecretValueRequest
{
    public required string SecretId { get; init; }

    /// <summary>Becomes the version's id.</summary>
    public string? ClientRequestToken { get; init; }

    public byte[]? SecretBinary { get; init; }

    public string? SecretString { get; init; }

    /// <summary>Absent: AWSCURRENT.</summary>
    public IReadOnlyList<string>? VersionStages { get; init; }
}
