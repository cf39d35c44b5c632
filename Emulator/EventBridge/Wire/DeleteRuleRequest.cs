namespace Acinaces.Emulator.EventBridge.Wire;

internal sealed record DeleteRuleRequest
{
    public required string Name { get; init; }

    /// <summary>Name or ARN. Absent: the default bus.</summary>
    public string? EventBusName { get; init; }

    /// <summary>Also delete rules that AWS services manage; there are none here.</summary>
    public bool? Force { get; init; }
}
