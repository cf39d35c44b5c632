using Acinaces.Infra.Gates.Policies;

namespace Acinaces.Infra.Gates.Rules;

/// <summary>A role names who may take it; a web identity is bound to its repository.</summary>
internal sealed class TrustedPrincipals : ITemplateRule
{
    public IEnumerable<Finding> Findings(GateInput input) =>
        from policy in input.Policies
        where policy.Kind == PolicyKind.Trust
        from statement in policy.Statements
        where statement.Allows
        from fault in Faults(statement)
        select policy.Fault($"{policy.Owner} {fault}");

    private static IEnumerable<string> Faults(TemplateStatement statement)
    {
        if (statement.Principals.Any(principal => principal is "*" or "AWS:*")) yield return "can be taken by everybody: name the principals";
        if (statement.Principals.Any(principal => principal.StartsWith("Federated:", StringComparison.Ordinal)))
        {
            if (!statement.Condition.Contains(":aud:", StringComparison.Ordinal)) yield return "does not check the audience of the web identity's token: add a condition on :aud";
            var subject = statement.Condition.IndexOf(":sub: ", StringComparison.Ordinal);
            if (subject < 0 || statement.Condition[(subject + 6)..].StartsWith('*')) yield return "does not check the subject of the web identity's token: bind it to a repository with a condition on :sub";
        }
    }
}
