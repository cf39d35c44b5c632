namespace Acinaces.Emulator.SecretsManager.Wire;

internal sealed record UntagResourceResponse;
