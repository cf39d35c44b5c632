namespace Acinaces.Emulator.Kms.Wire;

internal sealed record GetKeyPolicyResponse(string Policy, string PolicyName);
