namespace Acinaces.Emulator.Kms.Wire;

internal sealed record DisableKeyRequest(string KeyId);
