using System.Text.Json.Nodes;
using Acinaces.Infra.Assemblies;

namespace Acinaces.Infra.Tests.Stacks;

/// <summary>How new code of functions takes over.</summary>
public sealed class ReleaseTests(SynthesizedTemplates templates)
{
    [Fact]
    public void In_production_every_alias_moves_by_a_canary_that_the_functions_error_alarm_stops()
    {
        var stack = templates.Stack("production", "functions");
        var alarms = templates.Stack("production", "monitoring").OfType("AWS::CloudWatch::Alarm").Select(alarm => alarm.Text("AlarmName")).ToHashSet();
        var aliases = stack.OfType("AWS::Lambda::Alias").ToArray();
        Assert.True(aliases.Length >= 36, $"{aliases.Length} aliases");
        Assert.All(aliases, alias =>
        {
            var update = alias.Definition["UpdatePolicy"]!["CodeDeployLambdaAliasUpdate"]!;
            var group = stack.Find(update["DeploymentGroupName"]!["Ref"]!.GetValue<string>())!;
            Assert.Equal("CodeDeployDefault.LambdaCanary10Percent15Minutes", group.Text("DeploymentConfigName"));
            Assert.Equal("WITH_TRAFFIC_CONTROL", group.Text("DeploymentStyle", "DeploymentOption"));
            Assert.Contains("DEPLOYMENT_STOP_ON_ALARM", group["AutoRollbackConfiguration", "Events"]!.AsArray().Select(happening => happening!.GetValue<string>()));
            Assert.True(group.IsOn("AutoRollbackConfiguration", "Enabled") && group.IsOn("AlarmConfiguration", "Enabled"));
            var watched = Assert.Single(group["AlarmConfiguration", "Alarms"]!.AsArray())!["Name"]!.GetValue<string>();
            Assert.Equal($"{group.Text("DeploymentGroupName")}-errors", watched);
            Assert.Contains(watched, alarms);
            Assert.EndsWith(group.Text("DeploymentGroupName")!, alias.Text("FunctionName"), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void An_alarm_is_sure_before_the_canary_is_over()
    {
        foreach (var alarm in templates.Stack("production", "monitoring").OfType("AWS::CloudWatch::Alarm").Where(alarm => alarm.Text("AlarmName")!.EndsWith("-errors", StringComparison.Ordinal)))
        {
            var period = (alarm["Period"] ?? alarm["Metrics", "1", "MetricStat", "Period"])!.GetValue<double>();
            Assert.True(period * alarm["EvaluationPeriods"]!.GetValue<double>() < 15 * 60, $"{alarm} takes longer than the canary");
        }
    }

    [Fact]
    public void The_role_that_moves_aliases_may_do_that_to_our_functions_only()
    {
        var role = Assert.Single(templates.Stack("production", "functions").OfType("AWS::IAM::Role"), role => role.Text("RoleName") == "acinaces-production-release-role");
        Assert.Equal("codedeploy.amazonaws.com", role.Text("AssumeRolePolicyDocument", "Statement", "0", "Principal", "Service"));
        Assert.All(role["Policies", "0", "PolicyDocument", "Statement"]!.AsArray(), statement =>
            Assert.All(Resources(role, statement!), resource => Assert.Matches("^arn:aws:(lambda:eu-central-1:111122223333:function|cloudwatch:eu-central-1:111122223333:alarm):acinaces-production-", resource)));
    }

    [Fact]
    public void Test_takes_new_code_at_once()
    {
        Assert.Empty(templates.Assembly.Of("test").OfType("AWS::CodeDeploy::DeploymentGroup", "AWS::CodeDeploy::Application"));
        Assert.All(templates.Stack("test", "functions").OfType("AWS::Lambda::Alias"), alias => Assert.Null(alias.Definition["UpdatePolicy"]));
    }

    private static IEnumerable<string> Resources(TemplateResource role, JsonNode statement) => statement["Resource"]!.AsArray().Select(role.Stack.Text);
}
