using Acinaces.Emulator.SecretsManager.Model;

namespace Acinaces.Emulator.SecretsManager.Wire;

internal sealed record CreateSecretRequest
{
    public required string Name { get; init; }

    /// <summary>Becomes the first version's id; the same token twice creates one secret.</summary>
    public string? ClientRequestToken { get; init; }

    public string? Description { get; init; }

    public string? KmsKeyId { get; init; }

    public byte[]? SecretBinary { get; init; }

    public string? SecretString { get; init; }

    public IReadOnlyList<Tag>? Tags { get; init; }
}
