using System.Text.Json.Nodes;
using Acinaces.Infra.Assemblies;
using Acinaces.Testing;

namespace Acinaces.Infra.Tests.Stacks;

/// <summary>Both firewalls: that of the API and that of the site.</summary>
public sealed class FirewallStackTests(SynthesizedTemplates templates)
{
    public static TheoryData<string, string, string> Firewalls => new()
    {
        { "test", "firewall", "REGIONAL" },
        { "test", "edge", "CLOUDFRONT" },
        { "production", "firewall", "REGIONAL" },
        { "production", "edge", "CLOUDFRONT" },
    };

    [Theory]
    [InlineData("test")]
    [InlineData("production")]
    [Requirement("INF-15.1")]
    public void The_api_is_behind_the_regional_firewall(string environment)
    {
        var firewall = Assert.Single(templates.Stack(environment, "firewall").OfType("AWS::WAFv2::WebACL"));
        var api = templates.Stack(environment, "api");
        var association = Assert.Single(api.OfType("AWS::WAFv2::WebACLAssociation"));
        Assert.Equal(firewall.Stack.Text(JsonNode.Parse($$"""{"Fn::GetAtt": ["{{firewall.LogicalId}}", "Arn"]}""")), association.Text("WebACLArn"));
        Assert.Contains("/stages/", association.Text("ResourceArn"), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Firewalls))]
    [Requirement("INF-15.3")]
    [Requirement("INF-15.7")]
    public void Managed_groups_and_reputation_lists_decide_themselves(string environment, string stack, string scope)
    {
        var firewall = Firewall(environment, stack);
        Assert.Equal(scope, firewall.Text("Scope"));
        var groups = Rules(firewall).Where(rule => rule["Statement"]!["ManagedRuleGroupStatement"] is not null).ToArray();
        foreach (var group in new[] { "AWSManagedRulesCommonRuleSet", "AWSManagedRulesKnownBadInputsRuleSet", "AWSManagedRulesAmazonIpReputationList" })
        {
            var rule = Assert.Single(groups, rule => rule["Statement"]!["ManagedRuleGroupStatement"]!["Name"]!.GetValue<string>() == group);
            var overridden = (rule["Statement"]!["ManagedRuleGroupStatement"]!["RuleActionOverrides"] as JsonArray ?? []).Select(entry => entry!["Name"]!.GetValue<string>());
            Assert.Equal(group == "AWSManagedRulesCommonRuleSet" ? ["SizeRestrictions_BODY"] : [], overridden);
            // Overridden to Count, a group would see everything and refuse nothing.
            Assert.Empty(rule["OverrideAction"]!["None"]!.AsObject());
        }
        Assert.Equal(Rules(firewall).Count(), Rules(firewall).Select(rule => rule["Priority"]!.GetValue<double>()).Distinct().Count());
    }

    [Theory, MemberData(nameof(Firewalls))]
    [Requirement("INF-15.4")]
    public void One_address_has_two_thousand_requests_in_five_minutes(string environment, string stack, string scope)
    {
        var firewall = Firewall(environment, stack);
        Assert.Equal(scope, firewall.Text("Scope"));
        var rule = Assert.Single(Rules(firewall), rule => rule["Statement"]!["RateBasedStatement"] is not null);
        var rate = rule["Statement"]!["RateBasedStatement"]!;
        Assert.Equal(2000, rate["Limit"]!.GetValue<double>());
        Assert.Equal(300, rate["EvaluationWindowSec"]!.GetValue<double>());
        Assert.Equal("IP", rate["AggregateKeyType"]!.GetValue<string>());
        Assert.NotNull(rule["Action"]!["Block"]);
    }

    [Theory, MemberData(nameof(Firewalls))]
    [Requirement("INF-15.5")]
    public void What_was_seen_is_logged_without_tokens_and_keys(string environment, string stack, string scope)
    {
        var firewall = Firewall(environment, stack);
        Assert.Equal(scope, firewall.Text("Scope"));
        var logging = Assert.Single(firewall.Stack.OfType("AWS::WAFv2::LoggingConfiguration"));
        Assert.Equal(firewall.LogicalId, logging["ResourceArn", "Fn::GetAtt", "0"]!.GetValue<string>());
        var bucket = firewall.Stack.Find(logging["LogDestinationConfigs", "0", "Fn::GetAtt", "0"]!.GetValue<string>())!;
        Assert.StartsWith("aws-waf-logs-", bucket.Text("BucketName"), StringComparison.Ordinal);
        var policy = Assert.Single(firewall.Stack.OfType("AWS::S3::BucketPolicy"), policy => policy["Bucket", "Ref"]!.GetValue<string>() == bucket.LogicalId);
        Assert.Contains("delivery.logs.amazonaws.com", policy["PolicyDocument"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains(policy.LogicalId, logging.Definition["DependsOn"]!.AsArray().Select(id => id!.GetValue<string>()));
        Assert.Equal(
            ["authorization", "cookie", "x-api-key"],
            logging["RedactedFields"]!.AsArray().Select(field => field!["SingleHeader"]!["Name"]!.GetValue<string>()).Order());
    }

    [Theory, MemberData(nameof(Firewalls))]
    [Requirement("INF-15.6")]
    public void Production_also_looks_for_injected_sql_and_scripts(string environment, string stack, string scope)
    {
        var firewall = Firewall(environment, stack);
        Assert.Equal(scope, firewall.Text("Scope"));
        var sql = Rules(firewall).Where(rule => rule["Name"]!.GetValue<string>() == "AWSManagedRulesSQLiRuleSet").ToArray();
        var scripts = Rules(firewall).Where(rule => rule["Statement"]!.ToJsonString().Contains("XssMatchStatement", StringComparison.Ordinal)).ToArray();
        Assert.Equal(environment == "production" ? 1 : 0, sql.Length);
        Assert.Equal(environment == "production" ? 1 : 0, scripts.Length);
        Assert.All(scripts, rule => Assert.NotNull(rule["Action"]!["Block"]));
    }

    private TemplateResource Firewall(string environment, string stack) => Assert.Single(templates.Stack(environment, stack).OfType("AWS::WAFv2::WebACL"));

    private static IEnumerable<JsonNode> Rules(TemplateResource firewall) => firewall["Rules"]!.AsArray().Select(rule => rule!);
}
