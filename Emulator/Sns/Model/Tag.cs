namespace Acinaces.Emulator.Sns.Model;

internal sealed record Tag(string Key, string Value);
