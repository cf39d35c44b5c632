namespace Acinaces.Emulator.SecretsManager.Wire;

internal sealed record CreateSecretResponse(string ARN, string Name, string? VersionId);
