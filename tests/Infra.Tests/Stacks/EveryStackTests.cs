using System.Text.Json.Nodes;
using Acinaces.Infra.Assemblies;
using Acinaces.Infra.Specification;
using Acinaces.Infra.Stacks;
using Acinaces.Testing;
using Acinaces.Topology;
using Acinaces.Topology.Alarms;
using Acinaces.Topology.Environments;
using Acinaces.Topology.Functions;
using Acinaces.Topology.Model;
using FsCheck;
using FsCheck.Fluent;
using TagRule = Acinaces.Infra.Gates.Rules.RequiredTags;

namespace Acinaces.Infra.Tests.Stacks;

/// <summary>What holds for every resource of every stack: alarms reach somebody, logs end, bills can be split.</summary>
public sealed class EveryStackTests(SynthesizedTemplates templates)
{
    [Fact]
    [Requirement("INF-14.8")]
    [Requirement("PLAN-P11")]
    public void Every_alarm_and_its_end_go_to_topics_of_its_own_region_that_exist()
    {
        var topics = templates.Assembly.OfType("AWS::SNS::Topic").Select(topic => $"arn:aws:sns:{topic.Stack.Region}:111122223333:{topic.Text("TopicName")}").ToHashSet();
        var alarms = templates.Assembly.OfType("AWS::CloudWatch::Alarm").ToArray();
        Assert.True(alarms.Length > 350, $"{alarms.Length} alarms");
        Assert.All(alarms, alarm =>
        {
            Assert.True(alarm.IsOn("ActionsEnabled"), $"{alarm} is switched off");
            foreach (var list in new[] { "AlarmActions", "OKActions" })
            {
                var told = alarm[list]!.AsArray().Select(alarm.Stack.Text).ToArray();
                Assert.NotEmpty(told);
                Assert.All(told, topic => Assert.Contains(topic, topics));
                Assert.All(told, topic => Assert.Equal(alarm.Stack.Region, topic.Split(':')[3]));
            }
        });
    }

    [Fact]
    [Requirement("PLAN-P11")]
    public void Every_alarm_of_every_model_tells_the_topics_it_declares() => Models.Check(WithAlarms, model =>
    {
        var alarms = ModelSynthesis.Stack(model, (scope, context) => new MonitoringStack(scope, context)).OfType("AWS::CloudWatch::Alarm").ToDictionary(alarm => alarm.Text("AlarmName")!);
        Assert.Equal(model.Alarms.Count, alarms.Count);
        foreach (var declared in model.Alarms)
        {
            var alarm = alarms[$"acinaces-{model.Environment.Name}-{declared.Name}"];
            var topics = declared.Topics.Select(topic => $"arn:aws:sns:eu-central-1:111122223333:acinaces-{model.Environment.Name}-{topic.Name}");
            Assert.Equal(topics, alarm["AlarmActions"]!.AsArray().Select(action => action!.GetValue<string>()));
            Assert.Equal(declared.Threshold, (decimal)alarm["Threshold"]!.GetValue<double>());
            Assert.Equal(declared.Missing == MissingData.IsAlarming ? "breaching" : "notBreaching", alarm.Text("TreatMissingData"));
        }
    });

    [Theory]
    [InlineData("test", "30")]
    [InlineData("production", "90")]
    [Requirement("INF-14.6")]
    [Requirement("INF-20.2")]
    [Requirement("PLAN-P12")]
    public void Every_log_group_ends_its_lines_when_the_environment_says(string environment, string days)
    {
        var groups = templates.Assembly.Of(environment).OfType("AWS::Logs::LogGroup").ToArray();
        Assert.True(groups.Length > 36, $"{groups.Length} log groups");
        Assert.All(groups, group => Assert.Equal(days, group.Text("RetentionInDays")));
        // A function without a group of ours would have one made by Lambda at its first line, kept for ever.
        var names = groups.Select(group => group.Text("LogGroupName")).ToHashSet();
        Assert.All(templates.Stack(environment, "functions").OfType("AWS::Lambda::Function"), function => Assert.Contains($"/aws/lambda/{function.Text("FunctionName")}", names));
    }

    [Fact]
    [Requirement("PLAN-P12")]
    public void Every_log_group_of_every_retention_is_kept_that_long() => Models.Check(WithRetention, model =>
    {
        var groups = ModelSynthesis.Stack(model, (scope, context) => new CicdStack(scope, context, model.Environment.Pipeline!)).OfType("AWS::Logs::LogGroup");
        Assert.Equal(model.Environment.LogRetentionDays, Assert.Single(groups)["RetentionInDays"]!.GetValue<double>());
    });

    [Fact]
    [Requirement("INF-23.1")]
    [Requirement("PLAN-P14")]
    public void Whatever_can_carry_tags_says_whose_it_is_and_who_pays()
    {
        var tagged = 0;
        foreach (var resource in templates.Assembly.Resources.Where(resource => !IsTaggedByStack(resource)))
        {
            if (CloudFormationSpecification.Current.Find(resource.Type)?.TagsProperty is not { } property)
                continue;
            var tags = Tags(resource, property);
            Assert.True(tags.Count > 0, $"{resource} ({resource.Type}) has no tags");
            Assert.Equal("acinaces", tags["Project"]);
            Assert.Equal("devops", tags["Owner"]);
            Assert.Equal("cdk", tags["ManagedBy"]);
            Assert.Equal(
                EnvironmentOf(resource) switch { "test" => "trading-platform-test", "production" => "trading-platform-prod", _ => "trading-platform" },
                tags["CostCenter"]);
            Assert.Equal(EnvironmentOf(resource), tags["Environment"]);
            tagged++;
        }
        Assert.True(tagged > 400, $"{tagged} tagged resources");
    }

    [Fact]
    [Requirement("INF-23.1")]
    public void Stacks_hand_the_same_tags_to_what_cannot_be_tagged_in_a_template() =>
        Assert.All(templates.Assembly.Stacks, stack =>
            Assert.Equal(["CostCenter", "Environment", "ManagedBy", "Owner", "Project"], stack.Tags.Keys.Order()));

    [Fact]
    [Requirement("INF-20.1")]
    [Requirement("INF-20.3")]
    public void Production_is_larger_and_scales_further_than_test()
    {
        var (test, production) = (templates.Assembly.Of("test"), templates.Assembly.Of("production"));
        Assert.Equal("cache.t3.micro", Assert.Single(test.OfType("AWS::ElastiCache::ReplicationGroup")).Text("CacheNodeType"));
        Assert.Equal("cache.r6g.large", Assert.Single(production.OfType("AWS::ElastiCache::ReplicationGroup")).Text("CacheNodeType"));
        Assert.Single(test.OfType("AWS::EC2::NatGateway"));
        Assert.Equal(3, production.OfType("AWS::EC2::NatGateway").Count());
        Assert.Empty(test.OfType("AWS::ApplicationAutoScaling::ScalableTarget"));
        Assert.Equal("500", production.OfType("AWS::ApplicationAutoScaling::ScalableTarget").Select(target => target.Text("MaxCapacity")).MaxBy(most => int.Parse(most!, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.All(test.OfType("AWS::Lambda::Alias"), alias => Assert.Null(alias["ProvisionedConcurrencyConfig"]));
        Assert.Contains(production.OfType("AWS::Lambda::Alias"), alias => alias.Text("ProvisionedConcurrencyConfig", "ProvisionedConcurrentExecutions") == "5");
    }

    private static Gen<TopologyModel> WithAlarms =>
        from count in Gen.Choose(1, 12)
        from alarms in Gen.CollectToArray(Enumerable.Range(1, count), AnAlarm)
        from environment in Models.Environment
        select new TopologyModel
        {
            Environment = environment,
            Keys = Keys.All,
            Topics = Topics.All,
            Queues = Queues.All,
            Functions = [PlatformFunctions.Health],
            // Those that every function and queue must have.
            Alarms = [.. alarms, .. Required(environment)],
        };

    private static IEnumerable<Alarm> Required(EnvironmentSettings environment) =>
        from alarm in AlarmList.Of(new TopologyModel { Environment = environment, Queues = Queues.All, Functions = [PlatformFunctions.Health] })
        where alarm.Metric.Resources.All(resource => resource is Queue or Function)
        select alarm;

    private static Gen<Alarm> AnAlarm(int number) =>
        from topics in Gen.NonEmptyListOf(Gen.Elements<Topic>([.. Topics.All]))
        from threshold in Gen.Choose(0, 1000)
        from missing in Gen.Elements(MissingData.IsFine, MissingData.IsAlarming)
        from metric in Gen.Elements("Errors", "Throttles", "Duration")
        select new Alarm(
            $"alarm-{number}", "Something is wrong.", new Metric.OfResource(PlatformFunctions.Health, metric, Statistic.Sum), threshold, [.. topics.Distinct()])
        {
            Runbook = "function-errors",
            Missing = missing,
        };

    private static Gen<TopologyModel> WithRetention =>
        from days in Gen.Elements(1, 7, 30, 90, 365)
        from environment in Models.Environment
        select new TopologyModel { Environment = environment with { LogRetentionDays = days }, Keys = Keys.All };

    private static bool IsTaggedByStack(TemplateResource resource) => TagRule.TaggedByStack.Any(exception => exception.Subject == resource.Type);

    private static string EnvironmentOf(TemplateResource resource) =>
        DeploymentEnvironments.InCloud.FirstOrDefault(environment => resource.Stack.Name.StartsWith($"acinaces-{environment.Name}-", StringComparison.Ordinal))?.Name ?? "account";

    private static Dictionary<string, string> Tags(TemplateResource resource, string property) => resource[property.Split('.')] switch
    {
        JsonArray tags => tags.ToDictionary(tag => tag!["Key"]!.GetValue<string>(), tag => resource.Stack.Text(tag!["Value"])),
        JsonObject tags => tags.ToDictionary(tag => tag.Key, tag => resource.Stack.Text(tag.Value)),
        _ => [],
    };
}
