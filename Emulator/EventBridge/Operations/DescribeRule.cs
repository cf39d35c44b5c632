using Acinaces.Emulator.EventBridge.Model;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.EventBridge.Operations;

internal sealed record DescribeRuleRequest
{
    public required string Name { get; init; }

    /// <summary>Name or ARN. Absent: the default bus.</summary>
    public string? EventBusName { get; init; }
}

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

internal sealed class DescribeRule(EventNames names) : IOperation<DescribeRuleRequest, DescribeRuleResponse>
{
    public IEnumerable<Permission> Permissions(DescribeRuleRequest request, Caller caller) => EventNames.OnRule("events:DescribeRule", request.Name, request.EventBusName, caller);

    public DescribeRuleResponse Invoke(DescribeRuleRequest request, Caller caller)
    {
        var rule = RuleEntry.Of(names.RequireRule(request.Name, request.EventBusName, caller));
        return new DescribeRuleResponse
        {
            Name = rule.Name,
            Arn = rule.Arn,
            EventPattern = rule.EventPattern,
            ScheduleExpression = rule.ScheduleExpression,
            State = rule.State,
            Description = rule.Description,
            RoleArn = rule.RoleArn,
            EventBusName = rule.EventBusName,
            CreatedBy = rule.Arn.Split(':')[4],
        };
    }
}
