namespace Acinaces.Emulator.Kms.Wire;

internal sealed record GetKeyRotationStatusRequest(string KeyId);
