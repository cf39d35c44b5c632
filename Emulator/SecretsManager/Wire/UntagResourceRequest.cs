namespace Acinaces.Emulator.SecretsManager.Wire;

internal sealed record UntagResourceRequest
{
    public required string SecretId { get; init; }

    public required IReadOnlyList<string> TagKeys { get; init; }
}
