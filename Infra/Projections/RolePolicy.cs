namespace Acinaces.Infra.Projections;

/// <summary>Policies of roles as the values CloudFormation templates hold.</summary>
internal static class RolePolicy
{
    /// <summary>Lets one AWS service take the role. That nobody else hands it over to the service is the right to pass roles.</summary>
    /// <param name="account">
    /// The account on whose behalf alone. Absent for services of which AWS does not say that they name it: with a condition on it they
    /// would do nothing.
    /// </param>
    /// <param name="resource">The resource for which alone, as an ARN pattern: somebody else's could otherwise have the service act under our role. Absent for any.</param>
    public static Dictionary<string, object> TrustOf(string service, string? account = null, string? resource = null)
    {
        var statement = new Dictionary<string, object> { ["Effect"] = "Allow", ["Principal"] = PolicyJson.Service(service), ["Action"] = "sts:AssumeRole" };
        var condition = account is null ? [] : PolicyJson.Condition("StringEquals", ("aws:SourceAccount", account));
        if (resource is not null)
            condition["ArnLike"] = new Dictionary<string, object> { ["aws:SourceArn"] = resource };
        if (condition.Count > 0)
            statement["Condition"] = condition;
        return PolicyJson.Document([statement]);
    }

    public static Dictionary<string, object> Allow(string sid, string[] actions, string[] resources, Dictionary<string, object>? condition = null)
    {
        var statement = PolicyJson.Allow(sid, string.Empty, actions, resources, condition);
        statement.Remove("Principal");
        return statement;
    }
}
