namespace Acinaces.Emulator.SecretsManager.Wire;

internal sealed record UpdateSecretVersionStageResponse(string ARN, string Name);
