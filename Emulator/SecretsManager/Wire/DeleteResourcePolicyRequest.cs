namespace Acinaces.Emulator.SecretsManager.Wire;

internal sealed record DeleteResourcePolicyRequest(string SecretId);
