namespace Acinaces.Emulator.EventBridge.Model;

/// <summary>A rule as it travels.</summary>
internal sealed record RuleEntry
{
    public required string Name { get; init; }

    public required string Arn { get; init; }

    public string? EventPattern { get; init; }

    public string? ScheduleExpression { get; init; }

    /// <summary>ENABLED or DISABLED.</summary>
    public required string State { get; init; }

    public string? Description { get; init; }

    public string? RoleArn { get; init; }

    public required string EventBusName { get; init; }

    public static RuleEntry Of(Rule rule) => new()
    {
        Name = rule.Name,
        Arn = rule.Arn,
        EventPattern = rule.EventPattern,
        ScheduleExpression = rule.ScheduleExpression,
        State = rule.IsEnabled ? "ENABLED" : "DISABLED",
        Description = rule.Description,
        RoleArn = rule.RoleArn,
        EventBusName = rule.BusName,
    };
}
