namespace Acinaces.Emulator.SecretsManager.Wire;

internal sealed record GetRandomPasswordResponse(string RandomPassword);
