namespace Acinaces.Emulator.Iam.Wire;

internal sealed record GetPolicyResponse(PolicyDescription Policy);
