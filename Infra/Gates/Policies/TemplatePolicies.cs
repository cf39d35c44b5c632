using System.Text.Json;
using System.Text.Json.Nodes;
using Acinaces.Infra.Assemblies;

namespace Acinaces.Infra.Gates.Policies;

/// <summary>Finds every policy of the templates.</summary>
public static class TemplatePolicies
{
    // Where other resources than roles keep their policy, and what names the thing it protects.
    private static readonly Dictionary<string, (string Policy, string Subject)> ResourcePolicies = new(StringComparer.Ordinal)
    {
        ["AWS::ApiGateway::RestApi"] = ("Policy", "Name"),
        ["AWS::Backup::BackupVault"] = ("AccessPolicy", "BackupVaultName"),
        ["AWS::DynamoDB::Table"] = ("ResourcePolicy.PolicyDocument", "TableName"),
        ["AWS::EC2::VPCEndpoint"] = ("PolicyDocument", "ServiceName"),
        ["AWS::ECR::Repository"] = ("RepositoryPolicyText", "RepositoryName"),
        ["AWS::Events::EventBus"] = ("Policy", "Name"),
        ["AWS::Events::EventBusPolicy"] = ("Statement", "EventBusName"),
        ["AWS::KMS::Key"] = ("KeyPolicy", "Description"),
        ["AWS::Logs::ResourcePolicy"] = ("PolicyDocument", "PolicyName"),
        ["AWS::S3::BucketPolicy"] = ("PolicyDocument", "Bucket"),
        ["AWS::SNS::TopicPolicy"] = ("PolicyDocument", "Topics"),
        ["AWS::SQS::QueuePolicy"] = ("PolicyDocument", "Queues"),
        ["AWS::SecretsManager::ResourcePolicy"] = ("ResourcePolicy", "SecretId"),
    };

    public static IEnumerable<TemplatePolicy> In(CloudAssembly assembly) => assembly.Resources.SelectMany(Of);

    /// <summary>The policies of one resource.</summary>
    public static IEnumerable<TemplatePolicy> Of(TemplateResource resource) => resource.Type switch
    {
        "AWS::IAM::Role" =>
        [
            .. Policy(resource, "AssumeRolePolicyDocument", PolicyKind.Trust, RoleName(resource), resource["AssumeRolePolicyDocument"]),
            .. (resource["Policies"] as JsonArray ?? []).SelectMany((policy, index) =>
                Policy(resource, $"Policies.{index}.PolicyDocument", PolicyKind.Identity, RoleName(resource), policy?["PolicyDocument"])),
        ],
        "AWS::IAM::Policy" or "AWS::IAM::ManagedPolicy" => (resource["Roles"] as JsonArray ?? []).Select(resource.Stack.Text).DefaultIfEmpty(resource.LogicalId)
            .SelectMany(role => Policy(resource, "PolicyDocument", PolicyKind.Identity, role, resource["PolicyDocument"])),
        _ when ResourcePolicies.TryGetValue(resource.Type, out var place) =>
            Policy(resource, place.Policy, PolicyKind.Resource, resource.Text(place.Subject) ?? resource.LogicalId, resource[place.Policy.Split('.')]),
        _ => [],
    };

    private static string RoleName(TemplateResource role) => role.Text("RoleName") ?? $"{{{role.Stack.Name}.{role.LogicalId}.Id}}";

    private static IEnumerable<TemplatePolicy> Policy(TemplateResource resource, string path, PolicyKind kind, string owner, JsonNode? document)
    {
        if (document is JsonValue text && text.GetValueKind() == JsonValueKind.String) document = JsonNode.Parse(text.GetValue<string>());
        if (document is null) return [];
        // An event bus's policy is a single statement without a document around it.
        var statements = document["Statement"] switch
        {
            JsonArray several => several,
            JsonObject one => [one.DeepClone()],
            _ when document["Effect"] is not null => [document.DeepClone()],
            _ => [],
        };
        return [new TemplatePolicy(resource, $"Properties.{path}", kind, owner, document, [.. statements.OfType<JsonObject>().Select(statement => Statement(resource.Stack, statement))])];
    }

    private static TemplateStatement Statement(StackTemplate stack, JsonObject statement) => new()
    {
        Allows = stack.Text(statement["Effect"]) == "Allow",
        Principals = [.. Principals(stack, statement["Principal"]), .. Principals(stack, statement["NotPrincipal"])],
        Actions = [.. Texts(stack, statement["Action"]), .. Texts(stack, statement["NotAction"])],
        Resources = [.. Texts(stack, statement["Resource"]), .. Texts(stack, statement["NotResource"])],
        IsNegated = statement.ContainsKey("NotAction") || statement.ContainsKey("NotResource") || statement.ContainsKey("NotPrincipal"),
        Condition = statement["Condition"] is { } condition ? ConditionText(stack, condition) : "",
    };

    private static IEnumerable<string> Principals(StackTemplate stack, JsonNode? principal) => principal switch
    {
        null => [],
        JsonObject kinds when !kinds.Any(kind => kind.Key.StartsWith("Fn::", StringComparison.Ordinal) || kind.Key == "Ref") =>
            kinds.SelectMany(kind => Texts(stack, kind.Value).Select(name => name == "*" ? "*" : $"{kind.Key}:{name}")),
        _ => [stack.Text(principal)],
    };

    private static IEnumerable<string> Texts(StackTemplate stack, JsonNode? node) => node switch
    {
        null => [],
        JsonArray items => items.Select(stack.Text),
        _ => [stack.Text(node)],
    };

    private static string ConditionText(StackTemplate stack, JsonNode? node) => node switch
    {
        JsonObject members when !members.Any(member => member.Key.StartsWith("Fn::", StringComparison.Ordinal) || member.Key == "Ref") =>
            "{" + string.Join(", ", members.OrderBy(member => member.Key, StringComparer.Ordinal).Select(member => $"{member.Key}: {ConditionText(stack, member.Value)}")) + "}",
        JsonArray items => string.Join(" or ", items.Select(stack.Text).Order(StringComparer.Ordinal)),
        _ => stack.Text(node),
    };
}
