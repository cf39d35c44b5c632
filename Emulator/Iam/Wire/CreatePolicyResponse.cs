namespace Acinaces.Emulator.Iam.Wire;

internal sealed record CreatePolicyResponse(PolicyDescription Policy);
