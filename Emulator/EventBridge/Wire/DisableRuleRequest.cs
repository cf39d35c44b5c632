namespace Acinaces.Emulator.EventBridge.Wire;

internal sealed record DisableRuleRequest
{
    public required string Name { get; init; }

    /// <summary>Name or ARN. Absent: the default bus.</summary>
    public string? EventBusName { get; init; }
}
