namespace Acinaces.Emulator.SecretsManager.Wire;

internal sealed record RestoreSecretRequest(string SecretId);
