namespace Acinaces.Emulator.Kms.Wire;

internal sealed record GetPublicKeyRequest(string KeyId);
