using Acinaces.Emulator.EventBridge.Model;

namespace Acinaces.Emulator.EventBridge.Wire;

internal sealed record TagResourceRequest
{
    public required string ResourceARN { get; init; }

    public required IReadOnlyList<Tag> Tags { get; init; }
}
