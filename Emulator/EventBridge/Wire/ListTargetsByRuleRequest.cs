namespace Acinaces.Emulator.EventBridge.Wire;

internal sealed record ListTargetsByRuleRequest
{
    public required string Rule { get; init; }

    /// <summary>Name or ARN. Absent: the default bus.</summary>
    public string? EventBusName { get; init; }

    /// <summary>Id of the last target of the page before.</summary>
    public string? NextToken { get; init; }

    /// <summary>1 to 100; default 100.</summary>
    public int? Limit { get; init; }
}
