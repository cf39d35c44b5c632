namespace Acinaces.Emulator.SecretsManager.Wire;

internal sealed record UpdateSecretResponse(string ARN, string Name, string? VersionId);
