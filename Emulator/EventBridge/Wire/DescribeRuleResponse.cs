namespace Acinaces.Emulator.EventBridge.Wire;

internal sealed record DescribeRuleResponse
{
    public required string Name { get; init; }

    public required string Arn { get; init; }

    public string? EventPattern { get; init; }

    public string? ScheduleExpression { get; init; }

    public required string State { get; init; }

    public string? Description { get; init; }

    public string? RoleArn { get; init; }

    public required string EventBusName { get; init; }

    public required string CreatedBy { get; init; }
}
