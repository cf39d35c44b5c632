using System.Text.Json.Nodes;
using Acinaces.Infra.Assemblies;

namespace Acinaces.Infra.Gates.Rules;

/// <summary>Nothing but the gateway and the site can be reached from the internet, and no policy speaks to everybody.</summary>
internal sealed class BlockedPublicAccess : ITemplateRule
{
    private static readonly string[] Blocks = ["BlockPublicAcls", "BlockPublicPolicy", "IgnorePublicAcls", "RestrictPublicBuckets"];

    // Services that tell for which account they call, and not for which resource.
    private static readonly string[] NamingOnlyAccounts = ["secretsmanager.amazonaws.com"];

    public IEnumerable<Finding> Findings(GateInput input) =>
    [
        .. from bucket in input.Assembly.OfType("AWS::S3::Bucket")
           from block in Blocks
           where !bucket.IsOn("PublicAccessBlockConfiguration", block)
           select Finding.On(bucket, $"Properties.PublicAccessBlockConfiguration.{block}", "the bucket could be made public: set it to true"),
        .. from policy in input.Policies
           from statement in policy.Statements
           where statement.Allows && statement.Principals.Any(principal => principal is "*" or "AWS:*") && statement.Condition.Length == 0 && policy.Resource.Type != "AWS::EC2::VPCEndpoint"
           select policy.Fault($"{policy.Owner} lets everybody {string.Join(", ", statement.Actions)}: name the principals or add a condition"),
        .. from permission in input.Assembly.OfType("AWS::Lambda::Permission")
           where permission.Text("Principal") == "*"
           select Finding.On(permission, "Properties.Principal", "everybody may call the function: name the service, and its source"),
        .. from permission in input.Assembly.OfType("AWS::Lambda::Permission")
           where permission.Text("Principal")?.EndsWith(".amazonaws.com", StringComparison.Ordinal) == true && permission[SourceOf(permission)] is null
           select Finding.On(permission, $"Properties.{SourceOf(permission)}", "the service may call the function on behalf of anything: name the source"),
        .. input.Assembly.OfType("AWS::EC2::SecurityGroup").SelectMany(group =>
            (group["SecurityGroupIngress"] as JsonArray ?? []).OfType<JsonObject>().SelectMany((rule, index) => Open(group, rule, $"Properties.SecurityGroupIngress.{index}"))),
        .. input.Assembly.OfType("AWS::EC2::SecurityGroupIngress").SelectMany(rule => Open(rule, rule.Properties, "Properties")),
        .. from subnet in input.Assembly.OfType("AWS::EC2::Subnet")
           where subnet.IsOn("MapPublicIpOnLaunch") && !IsPublic(subnet)
           select Finding.On(subnet, "Properties.MapPublicIpOnLaunch", "machines in a private subnet would get public addresses: set it to false"),
    ];

    private static string SourceOf(TemplateResource permission) => NamingOnlyAccounts.Contains(permission.Text("Principal")) ? "SourceAccount" : "SourceArn";

    private static IEnumerable<Finding> Open(TemplateResource resource, JsonObject rule, string path)
    {
        if (resource.Stack.Text(rule["CidrIp"]) == "0.0.0.0/0" || resource.Stack.Text(rule["CidrIpv6"]) == "::/0")
            yield return Finding.On(resource, path, "the whole internet may connect: name a security group or a range");
    }

    private static bool IsPublic(TemplateResource subnet) =>
        subnet["Tags"] is JsonArray tags && tags.Any(tag => subnet.Stack.Text(tag?["Key"]) == "aws-cdk:subnet-type" && subnet.Stack.Text(tag?["Value"]) == "Public");
}
