namespace Acinaces.Emulator.EventBridge.Wire;

internal sealed record DescribeRuleRequest
{
    public required string Name { get; init; }

    /// <summary>Name or ARN. Absent: the default bus.</summary>
    public string? EventBusName { get; init; }
}
