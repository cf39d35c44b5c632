namespace Acinaces.Emulator.EventBridge.Wire;

internal sealed record ListEventBusesRequest
{
    public string? NamePrefix { get; init; }

    /// <summary>Name of the last bus of the page before.</summary>
    public string? NextToken { get; init; }

    /// <summary>1 to 100; default 100.</summary>
    public int? Limit { get; init; }
}
