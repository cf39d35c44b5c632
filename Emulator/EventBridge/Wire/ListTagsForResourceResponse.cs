using Acinaces.Emulator.EventBridge.Model;

namespace Acinaces.Emulator.EventBridge.Wire;

internal sealed record ListTagsForResourceResponse(IReadOnlyList<Tag> Tags);
