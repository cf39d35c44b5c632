namespace Acinaces.Emulator.Sts.Wire;

internal sealed record GetCallerIdentityRequest;
