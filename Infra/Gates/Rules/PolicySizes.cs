using System.Text.Json;
using System.Text.Json.Nodes;
using Acinaces.Infra.Assemblies;
using Acinaces.Infra.Gates.Policies;

namespace Acinaces.Infra.Gates.Rules;

/// <summary>Policies fit: IAM counts the characters of all inline policies of a role together, without white space.</summary>
/// <remarks>Source: "IAM and AWS STS quotas", and the quota pages of S3, SQS, SNS, KMS, Secrets Manager.</remarks>
internal sealed class PolicySizes : ITemplateRule
{
    private const int InlineOfRole = 10_240;
    private const int Managed = 6_144;
    private const int Trust = 2_048;

    private static readonly Dictionary<string, int> OfResources = new(StringComparer.Ordinal)
    {
        ["AWS::KMS::Key"] = 32_768,
        ["AWS::Logs::ResourcePolicy"] = 5_120,
        ["AWS::S3::BucketPolicy"] = 20_480,
        ["AWS::SNS::TopicPolicy"] = 30_720,
        ["AWS::SQS::QueuePolicy"] = 8_192,
        ["AWS::SecretsManager::ResourcePolicy"] = 20_480,
    };

    public IEnumerable<Finding> Findings(GateInput input) =>
    [
        .. from policies in input.Policies.Where(policy => policy.Kind == PolicyKind.Identity && policy.Resource.Type != "AWS::IAM::ManagedPolicy").GroupBy(policy => policy.Owner)
           let length = policies.Sum(Length)
           where length > InlineOfRole
           select policies.First().Fault($"the inline policies of {policies.Key} have {length} characters together, {InlineOfRole} are allowed"),
        .. from policy in input.Policies
           let most = Most(policy)
           where most is not null && Length(policy) > most
           select policy.Fault($"the policy has {Length(policy)} characters, {most} are allowed"),
    ];

    private static int? Most(TemplatePolicy policy) => policy switch
    {
        { Kind: PolicyKind.Trust } => Trust,
        { Resource.Type: "AWS::IAM::ManagedPolicy" } => Managed,
        { Kind: PolicyKind.Resource } when OfResources.TryGetValue(policy.Resource.Type, out var most) => most,
        _ => null,
    };

    private static int Length(TemplatePolicy policy) => Resolved(policy.Document, policy.Resource.Stack)!.ToJsonString(JsonSerializerOptions.Default).Length;

    // Intrinsic functions count as what they become.
    private static JsonNode? Resolved(JsonNode? node, StackTemplate stack) => node switch
    {
        JsonObject { Count: 1 } call when call.First().Key is "Ref" || call.First().Key.StartsWith("Fn::", StringComparison.Ordinal) => JsonValue.Create(stack.Text(call)),
        JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, Resolved(member.Value, stack)))),
        JsonArray items => new JsonArray([.. items.Select(item => Resolved(item, stack))]),
        _ => node?.DeepClone(),
    };
}
