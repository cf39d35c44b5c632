namespace Acinaces.Emulator.Kms.Wire;

internal sealed record DisableKeyRotationRequest(string KeyId);
