using Acinaces.Emulator.EventBridge.Model;
using Acinaces.Emulator.EventBridge.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.EventBridge.Operations;

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
