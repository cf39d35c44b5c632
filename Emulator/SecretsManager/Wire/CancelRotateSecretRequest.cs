namespace Acinaces.Emulator.SecretsManager.Wire;

internal sealed record CancelRotateSecretRequest
{
    public required string SecretId { get; init; }
}
