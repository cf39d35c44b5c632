namespace Acinaces.Emulator.EventBridge.Model;

/// <summary>A rule with its targets. Never changed in place.</summary>
internal sealed record Rule
{
    public required string Arn { get; init; }

    public required string Name { get; init; }

    public required string BusArn { get; init; }

    /// <summary>Absent for rules that only have a schedule.</summary>
    public string? EventPattern { get; init; }

    /// <summary>Absent for rules that only have a pattern.</summary>
    public string? ScheduleExpression { get; init; }

    public required bool IsEnabled { get; init; }

    public string? Description { get; init; }

    /// <summary>The role for all targets that name none themselves. Absent: resource policies decide.</summary>
    public string? RoleArn { get; init; }

    /// <summary>When it was last switched on; rates count from there.</summary>
    public required DateTimeOffset EnabledAt { get; init; }

    public required IReadOnlyList<Target> Targets { get; init; }

    public required Dictionary<string, string> Tags { get; init; }

    public string BusName => BusArn[(BusArn.IndexOf('/', StringComparison.Ordinal) + 1)..];
}
