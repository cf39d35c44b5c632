namespace Acinaces.Emulator.EventBridge.Wire;

internal sealed record ListRulesRequest
{
    public string? NamePrefix { get; init; }

    /// <summary>Name or ARN. Absent: the default bus.</summary>
    public string? EventBusName { get; init; }

    /// <summary>Name of the last rule of the page before.</summary>
    public string? NextToken { get; init; }

    /// <summary>1 to 100; default 100.</summary>
    public int? Limit { get; init; }
}
