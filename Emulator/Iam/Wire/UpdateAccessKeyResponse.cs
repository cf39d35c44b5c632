namespace Acinaces.Emulator.Iam.Wire;

internal sealed record UpdateAccessKeyResponse;
