using Acinaces.Emulator.EventBridge.Model;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.EventBridge.Operations;

internal sealed record ListTargetsByRuleRequest
{
    public required string Rule { get; init; }

    /// <summary>Name or ARN. Absent: the default bus.</summary>
    public string? EventBusName { get; init; }

    /// <summary>Id of the last target of the page before.</summary>
    public string? NextToken { get; init; }

    /// <summary>1 to 100; default 100.</summary>
    public int? Limit { get; init; }
}

internal sealed record ListTargetsByRuleResponse(IReadOnlyList<Target> Targets, string? NextToken);

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
