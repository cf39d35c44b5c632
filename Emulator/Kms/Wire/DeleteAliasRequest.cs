namespace Acinaces.Emulator.Kms.Wire;

internal sealed record DeleteAliasRequest(string AliasName);
