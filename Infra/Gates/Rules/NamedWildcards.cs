using Acinaces.Infra.Gates.Policies;

namespace Acinaces.Infra.Gates.Rules;

/// <summary>No policy allows all actions of a service or all resources, but for actions that AWS cannot restrict.</summary>
internal sealed class NamedWildcards : ITemplateRule
{
    /// <summary>Actions that AWS gives no resources to restrict them to, or that are about things whose names AWS draws.</summary>
    internal static readonly IReadOnlyList<JustifiedException> UnrestrictableActions =
    [
        new("xray:PutTraceSegments", "X-Ray has no resources for it"),
        new("xray:PutTelemetryRecords", "X-Ray has no resources for it"),
        new("xray:GetSamplingRules", "X-Ray has no resources for it"),
        new("xray:GetSamplingTargets", "X-Ray has no resources for it"),
        new("logs:CreateLogDelivery", "log deliveries of state machines have no resources"),
        new("logs:GetLogDelivery", "log deliveries of state machines have no resources"),
        new("logs:UpdateLogDelivery", "log deliveries of state machines have no resources"),
        new("logs:DeleteLogDelivery", "log deliveries of state machines have no resources"),
        new("logs:ListLogDeliveries", "log deliveries of state machines have no resources"),
        new("logs:PutResourcePolicy", "log deliveries of state machines have no resources"),
        new("logs:DescribeResourcePolicies", "log deliveries of state machines have no resources"),
        new("logs:DescribeLogGroups", "CloudWatch Logs asks for all groups when it describes"),
        new("cloudformation:DescribeStackDriftDetectionStatus", "a detection has an id of its own and no resource"),
        new("timestream:DescribeEndpoints", "endpoints belong to the region"),
    ];

    private static readonly HashSet<string> Unrestrictable = UnrestrictableActions.Select(exception => exception.Subject).ToHashSet(StringComparer.Ordinal);

    public IEnumerable<Finding> Findings(GateInput input) => input.Policies.SelectMany(policy => policy.Statements.Where(statement => statement.Allows).SelectMany(statement => Faults(policy, statement)));

    private static IEnumerable<Finding> Faults(TemplatePolicy policy, TemplateStatement statement)
    {
        // A gateway endpoint's policy only narrows what roles allow; a key without its account could never be administered again.
        if (policy.Resource.Type == "AWS::EC2::VPCEndpoint" || IsAccountOverKey(policy, statement)) yield break;
        if (statement.IsNegated) yield return policy.Fault($"{policy.Owner} allows everything but what is listed: list what is allowed");
        foreach (var action in statement.Actions.Where(action => action == "*" || action.EndsWith(":*", StringComparison.Ordinal)))
            yield return policy.Fault($"{policy.Owner} may do {action}: name the actions");
        if (policy.Kind != PolicyKind.Identity) yield break;
        // A key of another region has an id that AWS draws; its alias names it.
        if (statement.Condition.Contains("kms:ResourceAliases: alias/acinaces-", StringComparison.Ordinal)) yield break;
        foreach (var action in statement.Actions.Where(action => !Unrestrictable.Contains(action)))
        {
            foreach (var resource in statement.Resources.Where(IsAnything))
                yield return policy.Fault($"{policy.Owner} may {action} on {resource}: name the resources, or justify the action in {nameof(NamedWildcards)}");
        }
    }

    private static bool IsAccountOverKey(TemplatePolicy policy, TemplateStatement statement) =>
        policy.Resource.Type == "AWS::KMS::Key" && statement.Principals.All(principal => principal == $"AWS:arn:aws:iam::{policy.Resource.Stack.Account}:root");

    // A wildcard may stand behind a name of ours, not instead of one.
    private static bool IsAnything(string resource)
    {
        var wildcard = resource.IndexOf('*', StringComparison.Ordinal);
        return wildcard >= 0 && !resource[..wildcard].Contains("acinaces", StringComparison.Ordinal) && !resource[..wildcard].Contains('{', StringComparison.Ordinal);
    }
}
