namespace Acinaces.Emulator.Kms.Wire;

internal sealed record CancelKeyDeletionRequest(string KeyId);
