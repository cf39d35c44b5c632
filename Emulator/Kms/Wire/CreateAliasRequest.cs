namespace Acinaces.Emulator.Kms.Wire;

internal sealed record CreateAliasRequest(string AliasName, string TargetKeyId);
