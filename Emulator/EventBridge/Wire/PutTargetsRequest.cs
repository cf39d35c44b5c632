using Acinaces.Emulator.EventBridge.Model;

namespace Acinaces.Emulator.EventBridge.Wire;

internal sealed record PutTargetsRequest
{
    public required string Rule { get; init; }

    /// <summary>Name or ARN. Absent: the default bus.</summary>
    public string? EventBusName { get; init; }

    public required IReadOnlyList<Target> Targets { get; init; }
}
