using Acinaces.Emulator.EventBridge.Storage;
using Acinaces.Emulator.EventBridge.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.EventBridge.Operations;

internal sealed class DisableRule(RuleStore rules, EventNames names) : IOperation<DisableRuleRequest, DisableRuleResponse>
{
    public IEnumerable<Permission> Permissions(DisableRuleRequest request, Caller caller) => EventNames.OnRule("events:DisableRule", request.Name, request.EventBusName, caller);

    public DisableRuleResponse Invoke(DisableRuleRequest request, Caller caller)
    {
        rules.Change(names.RequireRule(request.Name, request.EventBusName, caller).Arn, rule => rule with { IsEnabled = false });
        return new DisableRuleResponse();
    }
}
