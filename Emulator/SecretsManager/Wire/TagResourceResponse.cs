namespace Acinaces.Emulator.SecretsManager.Wire;

internal sealed record TagResourceResponse;
