using Acinaces.Emulator.EventBridge.Storage;
using Acinaces.Emulator.EventBridge.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.EventBridge.Operations;

internal sealed class EnableRule(RuleStore rules, EventNames names, TimeProvider clock) : IOperation<EnableRuleRequest, EnableRuleResponse>
{
    public IEnumerable<Permission> Permissions(EnableRuleRequest request, Caller caller) => EventNames.OnRule("events:EnableRule", request.Name, request.EventBusName, caller);

    public EnableRuleResponse Invoke(EnableRuleRequest request, Caller caller)
    {
        var arn = names.RequireRule(request.Name, request.EventBusName, caller).Arn;
        rules.Change(arn, rule => rule.IsEnabled ? rule : rule with { IsEnabled = true, EnabledAt = clock.GetUtcNow() });
        return new EnableRuleResponse();
    }
}
