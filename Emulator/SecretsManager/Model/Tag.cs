namespace Acinaces.Emulator.SecretsManager.Model;

internal sealed record Tag(string? Key = null, string? Value = null);
