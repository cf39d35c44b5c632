using System.Text.Json.Nodes;
using Acinaces.Infra.Assemblies;
using Acinaces.Infra.Gates.Policies;

namespace Acinaces.Infra.Diff;

/// <summary>Takes everything that templates permit apart.</summary>
internal static class PermissionAtoms
{
    public static IEnumerable<(PermissionAtom Atom, TemplateResource Resource)> In(CloudAssembly assembly) =>
    [
        .. TemplatePolicies.In(assembly).SelectMany(Of),
        .. assembly.Resources.SelectMany(resource => Others(resource).Select(atom => (atom, resource))),
    ];

    private static IEnumerable<(PermissionAtom, TemplateResource)> Of(TemplatePolicy policy) =>
        from statement in policy.Statements
        from principal in statement.Principals.DefaultIfEmpty("the role itself")
        from action in statement.Actions.DefaultIfEmpty("*")
        from resource in statement.Resources.DefaultIfEmpty("*")
        // What a negated statement lists is what it does not say, so it only ever covers itself.
        select (new PermissionAtom(policy.Owner, statement.Allows, principal, (statement.IsNegated ? "other than " : "") + action, resource, statement.Condition), policy.Resource);

    private static IEnumerable<PermissionAtom> Others(TemplateResource resource) => resource.Type switch
    {
        "AWS::IAM::Role" => (resource["ManagedPolicyArns"] as JsonArray ?? [])
            .Select(policy => Allowed(resource.Text("RoleName") ?? resource.LogicalId, "the role itself", "everything in", resource.Stack.Text(policy))),
        "AWS::Lambda::Permission" =>
            [Allowed(FunctionName(resource), resource.Text("Principal") ?? "", resource.Text("Action") ?? "", "*", resource.Text("SourceArn") is { } source ? $"from {source}" : resource.Text("SourceAccount") is { } account ? $"from {account}" : "")],
        "AWS::EC2::SecurityGroup" =>
        [
            .. (resource["SecurityGroupIngress"] as JsonArray ?? []).Select(rule => Connection(resource, resource, rule!, "be reached by")),
            .. (resource["SecurityGroupEgress"] as JsonArray ?? []).Select(rule => Connection(resource, resource, rule!, "reach")),
        ],
        "AWS::EC2::SecurityGroupIngress" => [Connection(resource, Group(resource), resource.Properties, "be reached by")],
        "AWS::EC2::SecurityGroupEgress" => [Connection(resource, Group(resource), resource.Properties, "reach")],
        "AWS::ApiGateway::Method" when resource.Text("HttpMethod") != "OPTIONS" => OpenMethods(resource),
        _ => [],
    };

    private static IEnumerable<PermissionAtom> OpenMethods(TemplateResource method)
    {
        var owner = $"{method.Text("HttpMethod")} of {method.LogicalId}";
        if (method.Text("AuthorizationType") is null or "NONE") yield return Allowed(owner, "*", "call without a token", "*");
        if (!method.IsOn("ApiKeyRequired")) yield return Allowed(owner, "*", "call without an API key", "*");
    }

    private static PermissionAtom Connection(TemplateResource resource, TemplateResource? group, JsonNode rule, string verb)
    {
        string Text(string name) => rule[name] is { } value ? resource.Stack.Text(value) : "";
        var other = string.Concat(Text("CidrIp"), Text("CidrIpv6"), Text("SourceSecurityGroupId"), Text("DestinationSecurityGroupId"), Text("SourcePrefixListId"), Text("DestinationPrefixListId"));
        return Allowed(group?.Text("GroupName") ?? group?.LogicalId ?? Text("GroupId"), other, verb, $"{Text("IpProtocol")} {Text("FromPort")}-{Text("ToPort")}");
    }

    private static TemplateResource? Group(TemplateResource rule) => rule["GroupId", "Fn::GetAtt", "0"] is { } id ? rule.Stack.Find(id.ToString()) : null;

    private static string FunctionName(TemplateResource permission)
    {
        var name = permission.Text("FunctionName") ?? "";
        return name.Split(':') is { Length: > 6 } arn ? arn[6] : name;
    }

    private static PermissionAtom Allowed(string owner, string principal, string action, string resource, string condition = "") => new(owner, Allows: true, principal, action, resource, condition);
}
