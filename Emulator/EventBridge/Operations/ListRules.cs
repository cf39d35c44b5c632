using Acinaces.Emulator.EventBridge.Model;
using Acinaces.Emulator.EventBridge.Storage;
using Acinaces.Emulator.EventBridge.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.EventBridge.Operations;

internal sealed class ListRules(RuleStore rules) : IOperation<ListRulesRequest, ListRulesResponse>
{
    public IEnumerable<Permission> Permissions(ListRulesRequest request, Caller caller) => EventNames.OnRule("events:ListRules", "*", request.EventBusName, caller);

    public ListRulesResponse Invoke(ListRulesRequest request, Caller caller)
    {
        var bus = rules.RequireBus(EventNames.BusArn(request.EventBusName, caller));
        var found = rules.Rules(bus.Arn).Where(rule => rule.Rule.Name.StartsWith(request.NamePrefix ?? "", StringComparison.Ordinal));
        var (page, next) = Page.Of(found, rule => rule.Rule.Name, request.NextToken, request.Limit);
        return new ListRulesResponse([.. page.Select(rule => RuleEntry.Of(rule.Rule))], next);
    }
}
