using Acinaces.Emulator.Sns.Model;

namespace Acinaces.Emulator.Sns.Wire;

internal sealed record ListTagsForResourceResponse(IReadOnlyList<Tag> Tags);
