namespace Acinaces.Emulator.Kms.Wire;

internal sealed record EnableKeyRequest(string KeyId);
