namespace Acinaces.Emulator.Kms.Wire;

internal sealed record KeyListEntry(string KeyId, string KeyArn);
