using Acinaces.Infra.Stacks;
using Amazon.CDK.AWS.WAFv2;

namespace Acinaces.Infra.Projections;

/// <summary>A web firewall and the log of what it saw.</summary>
internal static class WebAclProjection
{
    /// <summary>AWS delivers logs of firewalls only to buckets whose names begin so.</summary>
    public const string LogPrefix = "aws-waf-logs-";

    /// <summary>Carry tokens and keys, so they never reach a log.</summary>
    private static readonly string[] _secretHeaders = ["authorization", "cookie", "x-api-key"];

    public static CfnWebACL AddWebAcl(this EnvironmentStack stack, WebAclScope scope)
    {
        var name = scope == WebAclScope.Regional ? "api" : "site";
        var acl = new CfnWebACL(stack, "Firewall", new CfnWebACLProps
        {
            Name = stack.Names.Named(name),
            Description = scope == WebAclScope.Regional ? "In front of the API" : "In front of the site",
            Scope = scope == WebAclScope.Regional ? "REGIONAL" : "CLOUDFRONT",
            DefaultAction = new CfnWebACL.DefaultActionProperty { Allow = new CfnWebACL.AllowActionProperty() },
            VisibilityConfig = WebAclRules.Visible(name),
            Rules = WebAclRules.Of(stack.Settings).ToArray<object>(),
        });
        // AWS takes no log bucket of another name, and none of another region than the firewall's.
        var bucket = stack.AddDeliveryLogBucket($"{name}-firewall", prefix: LogPrefix, delivery: true);
        var logging = new CfnLoggingConfiguration(stack, "FirewallLog", new CfnLoggingConfigurationProps
        {
            ResourceArn = acl.AttrArn,
            LogDestinationConfigs = [bucket.AttrArn],
            RedactedFields = _secretHeaders.Select(header => new CfnLoggingConfiguration.FieldToMatchProperty
            {
                SingleHeader = new Dictionary<string, object> { ["Name"] = header },
            }).ToArray<object>(),
        });
        // WAF tries to write when logging begins, so the bucket's policy has to stand before.
        logging.AddDependency((Amazon.CDK.CfnResource)stack.Node.FindChild(DeliveryLogBucket.PolicyIdOf($"{name}-firewall")));
        return acl;
    }
}
