namespace Acinaces.Infra.Projections;

/// <summary>Policies of resources as the values CloudFormation templates hold.</summary>
internal static class PolicyJson
{
    public static Dictionary<string, object> Document(IEnumerable<Dictionary<string, object>> statements) => new()
    {
        ["Version"] = "2012-10-17",
        ["Statement"] = statements.ToArray<object>(),
    };

    public static Dictionary<string, object> Allow(
        string sid, object principal, string[] actions, string[] resources, Dictionary<string, object>? condition = null) =>
        Statement("Allow", sid, principal, actions, resources, condition);

    public static Dictionary<string, object> Deny(
        string sid, object principal, string[] actions, string[] resources, Dictionary<string, object>? condition = null) =>
        Statement("Deny", sid, principal, actions, resources, condition);

    /// <summary>One operator over one or more keys; each value is a text or a list of texts.</summary>
    public static Dictionary<string, object> Condition(string @operator, params IReadOnlyList<(string Key, object Value)> tests) => new()
    {
        [@operator] = tests.ToDictionary(test => test.Key, test => test.Value),
    };

    /// <summary>The principal that is one AWS service.</summary>
    public static Dictionary<string, object> Service(string service) => new() { ["Service"] = service };

    private static Dictionary<string, object> Statement(
        string effect, string sid, object principal, string[] actions, string[] resources, Dictionary<string, object>? condition)
    {
        var statement = new Dictionary<string, object>
        {
            ["Sid"] = sid,
            ["Effect"] = effect,
            ["Principal"] = principal,
            ["Action"] = actions,
            ["Resource"] = resources,
        };
        if (condition is not null)
            statement["Condition"] = condition;
        return statement;
    }
}
