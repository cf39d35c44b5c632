namespace Acinaces.Emulator.Iam.Wire;

internal sealed record GetRolePolicyResponse(string RoleName, string PolicyName, string PolicyDocument);
