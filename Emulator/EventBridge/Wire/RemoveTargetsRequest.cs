namespace Acinaces.Emulator.EventBridge.Wire;

internal sealed record RemoveTargetsRequest
{
    public required string Rule { get; init; }

    /// <summary>Name or ARN. Absent: the default bus.</summary>
    public string? EventBusName { get; init; }

    public required IReadOnlyList<string> Ids { get; init; }

    /// <summary>Also change rules that AWS services manage; there are none here.</summary>
    public bool? Force { get; init; }
}
