namespace Acinaces.Infra.Projections;

/// <summary>Policies of roles as the values CloudFormation templates hold.</summary>
internal static class RolePolicy
{
    /// <summary>Lets one AWS service take the role. That nobody else hands it over to the service is the right to pass roles.</summary>
    /// <remarks>For services of which AWS does not say that they name the account they act for: with a condition on it they would do nothing.</remarks>
    public static Dictionary<string, object> TrustOf(string service)
    {
        var statement = PolicyJson.Allow("OnlyTheService", PolicyJson.Service(service), ["sts:AssumeRole"], []);
        statement.Remove("Resource");
        return PolicyJson.Document([statement]);
    }

    /// <summary>Lets one AWS service take the role, and only on behalf of this account.</summary>
    public static Dictionary<string, object> TrustOf(string service, string account)
    {
        var statement = PolicyJson.Allow(
            "OnlyForThisAccount", PolicyJson.Service(service), ["sts:AssumeRole"], [], PolicyJson.Condition("StringEquals", ("aws:SourceAccount", account)));
        statement.Remove("Resource");
        return PolicyJson.Document([statement]);
    }

    public static Dictionary<string, object> Allow(string sid, string[] actions, string[] resources, Dictionary<string, object>? condition = null)
    {
        var statement = PolicyJson.Allow(sid, string.Empty, actions, resources, condition);
        statement.Remove("Principal");
        return statement;
    }
}
