namespace Acinaces.Emulator.SecretsManager.Wire;

internal sealed record RestoreSecretResponse(string ARN, string Name);
