using Acinaces.Emulator.EventBridge.Model;
using Acinaces.Emulator.EventBridge.Storage;
using Acinaces.Emulator.EventBridge.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.EventBridge.Operations;

internal sealed class PutTargets(RuleStore rules, EventNames names) : IOperation<PutTargetsRequest, PutTargetsResponse>
{
    public IEnumerable<Permission> Permissions(PutTargetsRequest request, Caller caller) =>
        EventNames.OnRule("events:PutTargets", request.Rule, request.EventBusName, caller)
            .Concat(request.Targets.Select(target => target.RoleArn).OfType<string>().Distinct().Select(EventNames.PassRole));

    public PutTargetsResponse Invoke(PutTargetsRequest request, Caller caller)
    {
        if (request.Targets.Count == 0)
            throw EventBridgeErrors.Validation("1 validation error detected: Value '[]' at 'targets' failed to satisfy constraint: Member must have length greater than or equal to 1");
        foreach (var target in request.Targets)
            TargetRules.Require(target);
        rules.Change(names.RequireRule(request.Rule, request.EventBusName, caller).Arn, rule =>
        {
            var targets = rule.Targets.Where(known => request.Targets.All(target => target.Id != known.Id)).Concat(request.Targets).ToList();
            return targets.Count <= EventBridgeLimits.MaxTargetsPerRule
                ? rule with { Targets = targets }
                : throw EventBridgeErrors.LimitExceeded("The requested resource exceeds the maximum number allowed.");
        });
        return new PutTargetsResponse(0, []);
    }
}
