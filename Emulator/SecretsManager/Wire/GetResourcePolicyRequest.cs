namespace Acinaces.Emulator.SecretsManager.Wire;

internal sealed record GetResourcePolicyRequest(string SecretId);
