using Acinaces.Emulator.EventBridge.Storage;
using Acinaces.Emulator.EventBridge.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.EventBridge.Operations;

internal sealed class RemoveTargets(RuleStore rules, EventNames names) : IOperation<RemoveTargetsRequest, RemoveTargetsResponse>
{
    public IEnumerable<Permission> Permissions(RemoveTargetsRequest request, Caller caller) => EventNames.OnRule("events:RemoveTargets", request.Rule, request.EventBusName, caller);

    public RemoveTargetsResponse Invoke(RemoveTargetsRequest request, Caller caller)
    {
        rules.Change(names.RequireRule(request.Rule, request.EventBusName, caller).Arn, rule => rule with { Targets = [.. rule.Targets.Where(target => !request.Ids.Contains(target.Id))] });
        return new RemoveTargetsResponse(0, []);
    }
}
