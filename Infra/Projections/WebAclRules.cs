using Acinaces.Topology.Model;
using Amazon.CDK.AWS.WAFv2;

namespace Acinaces.Infra.Projections;

/// <summary>What a firewall of ours refuses, in the order in which it looks.</summary>
internal static class WebAclRules
{
    /// <summary>Requests of one address in five minutes.</summary>
    private const int RequestsPerAddress = 2000;

    private static readonly TimeSpan _rateWindow = TimeSpan.FromMinutes(5);

    private const string CommonGroup = "AWSManagedRulesCommonRuleSet";

    private static readonly string[] _groups = ["AWSManagedRulesAmazonIpReputationList", CommonGroup, "AWSManagedRulesKnownBadInputsRuleSet"];

    public static IEnumerable<CfnWebACL.RuleProperty> Of(EnvironmentSettings settings)
    {
        string[] groups = [.. _groups, .. settings.StrictFirewall ? (string[])["AWSManagedRulesSQLiRuleSet"] : []];
        yield return RatePerAddress(priority: 0);
        for (var index = 0; index < groups.Length; index++)
            yield return ManagedGroup(groups[index], priority: index + 1);
        if (settings.StrictFirewall)
            yield return CrossSiteScripts(priority: groups.Length + 1);
    }

    public static CfnWebACL.VisibilityConfigProperty Visible(string metric) => new()
    {
        CloudWatchMetricsEnabled = true,
        SampledRequestsEnabled = true,
        MetricName = metric,
    };

    private static CfnWebACL.RuleProperty RatePerAddress(int priority) => new()
    {
        Name = "rate-per-address",
        Priority = priority,
        Action = Block,
        Statement = new CfnWebACL.StatementProperty
        {
            RateBasedStatement = new CfnWebACL.RateBasedStatementProperty
            {
                Limit = RequestsPerAddress,
                EvaluationWindowSec = _rateWindow.TotalSeconds,
                AggregateKeyType = "IP",
            },
        },
        VisibilityConfig = Visible("rate-per-address"),
    };

    private static CfnWebACL.RuleProperty ManagedGroup(string group, int priority) => new()
    {
        Name = group,
        Priority = priority,
        OverrideAction = new CfnWebACL.OverrideActionProperty { None = new Dictionary<string, object>() },
        Statement = new CfnWebACL.StatementProperty
        {
            ManagedRuleGroupStatement = new CfnWebACL.ManagedRuleGroupStatementProperty
            {
                VendorName = "AWS",
                Name = group,
                RuleActionOverrides = group == CommonGroup ? new object[] { LongBodiesPass } : null,
            },
        },
        VisibilityConfig = Visible(group),
    };

    // The group refuses bodies over 8 KB. Prompts and strategies are longer, and the gateway holds every body against its schema anyway.
    private static CfnWebACL.RuleActionOverrideProperty LongBodiesPass => new()
    {
        Name = "SizeRestrictions_BODY",
        ActionToUse = new CfnWebACL.RuleActionProperty { Count = new CfnWebACL.CountActionProperty() },
    };

    /// <remarks>The common group looks for scripts too, in fewer places and after fewer transformations.</remarks>
    private static CfnWebACL.RuleProperty CrossSiteScripts(int priority) => new()
    {
        Name = "cross-site-scripts",
        Priority = priority,
        Action = Block,
        Statement = new CfnWebACL.StatementProperty
        {
            OrStatement = new CfnWebACL.OrStatementProperty
            {
                Statements = new object[]
                {
                    Script(new CfnWebACL.FieldToMatchProperty { QueryString = new Dictionary<string, object>() }),
                    Script(new CfnWebACL.FieldToMatchProperty { Body = new CfnWebACL.BodyProperty { OversizeHandling = "CONTINUE" } }),
                },
            },
        },
        VisibilityConfig = Visible("cross-site-scripts"),
    };

    private static CfnWebACL.StatementProperty Script(CfnWebACL.FieldToMatchProperty field) => new()
    {
        XssMatchStatement = new CfnWebACL.XssMatchStatementProperty
        {
            FieldToMatch = field,
            TextTransformations = new object[]
            {
                new CfnWebACL.TextTransformationProperty { Priority = 0, Type = "URL_DECODE" },
                new CfnWebACL.TextTransformationProperty { Priority = 1, Type = "HTML_ENTITY_DECODE" },
            },
        },
    };

    private static CfnWebACL.RuleActionProperty Block => new() { Block = new CfnWebACL.BlockActionProperty() };
}
