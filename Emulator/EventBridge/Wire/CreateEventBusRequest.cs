using Acinaces.Emulator.EventBridge.Model;

namespace Acinaces.Emulator.EventBridge.Wire;

internal sealed record CreateEventBusRequest
{
    public required string Name { get; init; }

    public string? Description { get; init; }

    public string? KmsKeyIdentifier { get; init; }

    public IReadOnlyList<Tag>? Tags { get; init; }
}
