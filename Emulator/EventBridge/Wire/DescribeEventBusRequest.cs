namespace Acinaces.Emulator.EventBridge.Wire;

internal sealed record DescribeEventBusRequest
{
    /// <summary>Name or ARN. Absent: the default bus.</summary>
    public string? Name { get; init; }
}
