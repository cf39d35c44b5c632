using Acinaces.Emulator.EventBridge.Model;

namespace Acinaces.Emulator.EventBridge.Wire;

internal sealed record PutRuleRequest
{
    public required string Name { get; init; }

    public string? ScheduleExpression { get; init; }

    public string? EventPattern { get; init; }

    /// <summary><c>ENABLED</c> (default) or <c>DISABLED</c>.</summary>
    public string? State { get; init; }

    public string? Description { get; init; }

    public string? RoleArn { get; init; }

    public IReadOnlyList<Tag>? Tags { get; init; }

    /// <summary>Name or ARN. Absent: the default bus.</summary>
    public string? EventBusName { get; init; }
}
