using Acinaces.Emulator.EventBridge.Model;
using Acinaces.Emulator.EventBridge.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.EventBridge.Operations;

internal sealed class ListTargetsByRule(EventNames names) : IOperation<ListTargetsByRuleRequest, ListTargetsByRuleResponse>
{
    public IEnumerable<Permission> Permissions(ListTargetsByRuleRequest request, Caller caller) =>
        EventNames.OnRule("events:ListTargetsByRule", request.Rule, request.EventBusName, caller);

    public ListTargetsByRuleResponse Invoke(ListTargetsByRuleRequest request, Caller caller)
    {
        var rule = names.RequireRule(request.Rule, request.EventBusName, caller);
        var (page, next) = Page.Of(rule.Targets.OrderBy(target => target.Id, StringComparer.Ordinal), target => target.Id, request.NextToken, request.Limit);
        return new ListTargetsByRuleResponse(page, next);
    }
}
