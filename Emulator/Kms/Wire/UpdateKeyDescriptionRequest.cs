namespace Acinaces.Emulator.Kms.Wire;

internal sealed record UpdateKeyDescriptionRequest(string KeyId, string Description);
