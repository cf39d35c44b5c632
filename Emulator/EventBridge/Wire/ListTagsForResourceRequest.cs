namespace Acinaces.Emulator.EventBridge.Wire;

internal sealed record ListTagsForResourceRequest(string ResourceARN);
