namespace Acinaces.Emulator.Kms.Wire;

internal sealed record UpdateAliasRequest(string AliasName, string TargetKeyId);
