using Acinaces.Emulator.Kms.Model;

namespace Acinaces.Emulator.Kms.Wire;

internal sealed record ListResourceTagsResponse(IReadOnlyList<Tag> Tags, string? NextMarker, bool Truncated);
