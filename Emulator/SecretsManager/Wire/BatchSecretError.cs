namespace Acinaces.Emulator.SecretsManager.Wire;

internal sealed record BatchSecretError(string SecretId, string ErrorCode, string Message);
