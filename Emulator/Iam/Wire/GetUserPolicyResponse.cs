namespace Acinaces.Emulator.Iam.Wire;

internal sealed record GetUserPolicyResponse(string UserName, string PolicyName, string PolicyDocument);
