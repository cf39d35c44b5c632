namespace Acinaces.Emulator.Sts.Wire;

internal sealed record GetCallerIdentityResponse(string Arn, string UserId, string Account);
