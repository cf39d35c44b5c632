namespace Acinaces.Emulator.SecretsManager.Wire;

internal sealed record DeleteResourcePolicyResponse(string ARN, string Name);
