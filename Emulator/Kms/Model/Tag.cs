namespace Acinaces.Emulator.Kms.Model;

internal sealed record Tag(string TagKey, string TagValue);
