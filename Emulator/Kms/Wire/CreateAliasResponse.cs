namespace Acinaces.Emulator.Kms.Wire;

internal sealed record CreateAliasResponse;
