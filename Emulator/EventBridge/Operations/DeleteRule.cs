using Acinaces.Emulator.EventBridge.Storage;
using Acinaces.Emulator.EventBridge.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.EventBridge.Operations;

internal sealed class DeleteRule(RuleStore rules) : IOperation<DeleteRuleRequest, DeleteRuleResponse>
{
    public IEnumerable<Permission> Permissions(DeleteRuleRequest request, Caller caller) => EventNames.OnRule("events:DeleteRule", request.Name, request.EventBusName, caller);

    public DeleteRuleResponse Invoke(DeleteRuleRequest request, Caller caller)
    {
        rules.RequireBus(EventNames.BusArn(request.EventBusName, caller));
        var arn = EventNames.RuleArn(request.Name, request.EventBusName, caller);
        if (rules.FindRule(arn) is { } rule)
        {
            if (rule.Rule.Targets.Count > 0)
                throw EventBridgeErrors.Validation("Rule can't be deleted since it has targets.");
            rules.RemoveRule(arn);
        }

        return new DeleteRuleResponse();
    }
}
