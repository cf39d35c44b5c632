namespace Acinaces.Emulator.SecretsManager.Wire;

internal sealed record RotateSecretResponse(string ARN, string Name, string VersionId);
