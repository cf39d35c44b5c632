namespace Acinaces.Emulator.EventBridge.Wire;

internal sealed record UntagResourceResponse;
