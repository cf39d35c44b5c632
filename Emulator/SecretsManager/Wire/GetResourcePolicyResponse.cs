namespace Acinaces.Emulator.SecretsManager.Wire;

internal sealed record GetResourcePolicyResponse(string ARN, string Name, string? ResourcePolicy);
