using Acinaces.Emulator.EventBridge.Model;
using Acinaces.Emulator.EventBridge.Storage;
using Acinaces.Emulator.EventBridge.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.EventBridge.Operations;

internal sealed class ListRuleNamesByTarget(RuleStore rules) : IOperation<ListRuleNamesByTargetRequest, ListRuleNamesByTargetResponse>
{
    public IEnumerable<Permission> Permissions(ListRuleNamesByTargetRequest request, Caller caller) =>
        EventNames.OnRule("events:ListRuleNamesByTarget", "*", request.EventBusName, caller);

    public ListRuleNamesByTargetResponse Invoke(ListRuleNamesByTargetRequest request, Caller caller)
    {
        var bus = rules.RequireBus(EventNames.BusArn(request.EventBusName, caller));
        var found = rules.Rules(bus.Arn).Where(rule => rule.Rule.Targets.Any(target => target.Arn == request.TargetArn)).Select(rule => rule.Rule.Name);
        var (page, next) = Page.Of(found, name => name, request.NextToken, request.Limit);
        return new ListRuleNamesByTargetResponse(page, next);
    }
}
