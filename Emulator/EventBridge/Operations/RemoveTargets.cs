using Acinaces.Emulator.EventBridge.Model;
using Acinaces.Emulator.EventBridge.Storage;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.EventBridge.Operations;

internal sealed record RemoveTargetsRequest
{
    public required string Rule { get; init; }

    /// <summary>Name or ARN. Absent: the default bus.</summary>
    public string? EventBusName { get; init; }

    public required IReadOnlyList<string> Ids { get; init; }

    /// <summary>Also change rules that AWS services manage; there are none here.</summary>
    public bool? Force { get; init; }
}

internal sealed record RemoveTargetsResponse(int FailedEntryCount, IReadOnlyList<FailedTarget> FailedEntries);

internal sealed class RemoveTargets(RuleStore rules, EventNames names) : IOperation<RemoveTargetsRequest, RemoveTargetsResponse>
{
    public IEnumerable<Permission> Permissions(RemoveTargetsRequest request, Caller caller) => EventNames.OnRule("events:RemoveTargets", request.Rule, request.EventBusName, caller);

    public RemoveTargetsResponse Invoke(RemoveTargetsRequest request, Caller caller)
    {
        rules.Change(names.RequireRule(request.Rule, request.EventBusName, caller).Arn, rule => rule with { Targets = [.. rule.Targets.Where(target => !request.Ids.Contains(target.Id))] });
        return new RemoveTargetsResponse(0, []);
    }
}
