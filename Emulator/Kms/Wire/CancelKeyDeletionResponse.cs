namespace Acinaces.Emulator.Kms.Wire;

internal sealed record CancelKeyDeletionResponse(string KeyId);
