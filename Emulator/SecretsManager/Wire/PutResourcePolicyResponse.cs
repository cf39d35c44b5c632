namespace Acinaces.Emulator.SecretsManager.Wire;

internal sealed record PutResourcePolicyResponse(string ARN, string Name);
