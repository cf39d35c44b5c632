using System.Text.Json.Nodes;
using Acinaces.Infra.Assemblies;
using Acinaces.Testing;
using Acinaces.Topology.Derivation;

namespace Acinaces.Infra.Tests.Stacks;

public sealed class EventsStackTests(SynthesizedTemplates templates)
{
    public static TheoryData<string> Environments => ["test", "production"];

    [Theory, MemberData(nameof(Environments))]
    [Requirement("INF-12.1")]
    [Requirement("INF-12.2")]
    [Requirement("INF-12.3")]
    public void Checks_retention_and_figures_happen_by_the_clock(string environment)
    {
        var model = new DeployedModel(templates, environment);
        foreach (var (name, expression, function, action) in new[]
        {
            ("data-quality-checks", "rate(5 minutes)", "quality", "scheduled-check"),
            ("retention-policy", "cron(0 2 * * ? *)", "retention", "enforce-retention"),
            ("performance-aggregation", "rate(1 hour)", "performance", "aggregate-metrics"),
        })
        {
            var rule = model.Resource("AWS::Events::Rule", "Name", $"acinaces-{environment}-{name}");
            Assert.Equal(expression, rule.Text("ScheduleExpression"));
            Assert.Equal($"arn:aws:lambda:eu-central-1:111122223333:function:acinaces-{environment}-{function}:live", rule.Text("Targets", "0", "Arn"));
            Assert.Equal(action, (string?)JsonNode.Parse(rule.Text("Targets", "0", "Input")!)!["action"]);
        }
    }

    [Theory, MemberData(nameof(Environments))]
    public void Every_schedule_of_the_model_is_a_rule_with_its_limits(string environment)
    {
        var model = new DeployedModel(templates, environment);
        Assert.Equal(model.Topology.Schedules.Count, Rules(model).Count(rule => rule.Text("ScheduleExpression") is not null));
        Assert.All(model.Topology.Schedules, schedule =>
        {
            var rule = model.Resource("AWS::Events::Rule", "Name", model.Names.Of(schedule));
            Assert.Equal(schedule.Expression, rule.Text("ScheduleExpression"));
            Assert.Equal(model.Topology.Planned.Contains(schedule.Target) ? "DISABLED" : "ENABLED", rule.Text("State"));
            Assert.Equal(EventPatternDocument.InputOf(schedule), rule.Text("Targets", "0", "Input"));
            Assert.Equal($"{schedule.MaxRetries}", rule.Text("Targets", "0", "RetryPolicy", "MaximumRetryAttempts"));
            Assert.Equal($"{schedule.MaxAge.TotalSeconds}", rule.Text("Targets", "0", "RetryPolicy", "MaximumEventAgeInSeconds"));
        });
    }

    [Theory, InlineData("test", 0), InlineData("production", 1)]
    [Requirement("INF-12.4")]
    public void There_is_a_bus_of_our_own_whose_events_are_logged_and_in_production_kept(string environment, int archives)
    {
        var model = new DeployedModel(templates, environment);
        var bus = model.Resource("AWS::Events::EventBus", "Name", $"acinaces-{environment}-application-events");
        var found = model.Assembly.OfType("AWS::Events::Archive").ToArray();
        Assert.Equal(archives, found.Length);
        Assert.All(found, archive => Assert.Equal((bus.LogicalId, "90"), (DeployedModel.Referenced(archive, "SourceArn"), archive.Text("RetentionDays"))));
        var log = model.Resource("AWS::Logs::LogGroup", "LogGroupName", $"/aws/events/acinaces-{environment}-application-events");
        Assert.Equal(environment == "production" ? "90" : "30", log.Text("RetentionInDays"));
    }

    [Theory, MemberData(nameof(Environments))]
    [Requirement("INF-12.5")]
    public void Risk_events_reach_their_function_and_the_gravest_also_people(string environment)
    {
        var model = new DeployedModel(templates, environment);
        foreach (var (name, type, people) in new[]
        {
            ("position-limit-breach", "POSITION_LIMIT_BREACH", false),
            ("drawdown-threshold-exceeded", "DRAWDOWN_THRESHOLD_EXCEEDED", false),
            ("circuit-breaker-triggered", "CIRCUIT_BREAKER_TRIGGERED", true),
            ("kill-switch-activated", "KILL_SWITCH_ACTIVATED", true),
            ("trade-rejected", "TRADE_REJECTED", false),
        })
        {
            var rule = model.Resource("AWS::Events::Rule", "Name", $"acinaces-{environment}-{name}");
            Assert.Equal(type, (string?)rule["EventPattern", "detail", "eventType", "0"]);
            Assert.Equal($"acinaces-{environment}-application-events", rule.Text("EventBusName"));
            var targets = rule["Targets"]!.AsArray().Select(target => (string)target!["Arn"]!).ToArray();
            Assert.Contains($"arn:aws:lambda:eu-central-1:111122223333:function:acinaces-{environment}-risk-events:live", targets);
            Assert.Equal(people, targets.Contains($"arn:aws:sns:eu-central-1:111122223333:acinaces-{environment}-critical-alerts"));
        }
    }

    [Theory, MemberData(nameof(Environments))]
    public void Every_rule_of_the_model_stands_with_its_pattern_and_targets(string environment)
    {
        var model = new DeployedModel(templates, environment);
        Assert.All(model.Topology.EventRules, declared =>
        {
            var rule = model.Resource("AWS::Events::Rule", "Name", model.Names.Of(declared));
            Assert.True(JsonNode.DeepEquals(JsonNode.Parse(EventPatternDocument.Of(declared.Pattern)), rule["EventPattern"]));
            var running = declared.Targets.Where(target => !model.Topology.Planned.Contains(target.Resource)).ToArray();
            Assert.Equal(running.Length > 0 ? "ENABLED" : "DISABLED", rule.Text("State"));
            Assert.Equal((running.Length > 0 ? running : declared.Targets).Select(target => target.Resource.Name), rule["Targets"]!.AsArray().Select(target => (string)target!["Id"]!));
        });
    }

    [Theory, MemberData(nameof(Environments))]
    [Requirement("INF-12.6")]
    public void What_cannot_be_delivered_is_kept_in_a_queue_that_accepts_it(string environment)
    {
        var model = new DeployedModel(templates, environment);
        Assert.All(Rules(model), rule => Assert.All(rule["Targets"]!.AsArray(), target =>
        {
            var dead = rule.Stack.Text(target!["DeadLetterConfig"]?["Arn"]);
            Assert.Equal($"arn:aws:sqs:eu-central-1:111122223333:acinaces-{environment}-eventbridge-dlq", dead);
            var queue = model.Resource("AWS::SQS::Queue", "QueueName", $"acinaces-{environment}-eventbridge-dlq");
            Assert.Equal(("1209600", "300"), (queue.Text("MessageRetentionPeriod"), queue.Text("VisibilityTimeout")));
            var policy = Assert.Single(queue.Stack.OfType("AWS::SQS::QueuePolicy"), policy => policy["Queues", "0", "Ref"]!.GetValue<string>() == queue.LogicalId);
            Assert.Contains(RuleArn(rule), policy["PolicyDocument"]!.ToJsonString(), StringComparison.Ordinal);
        }));
    }

    [Theory, MemberData(nameof(Environments))]
    [Requirement("INF-16.2")]
    [Requirement("INF-16.8")]
    public void The_bus_calls_functions_under_a_role_that_may_call_those_and_only_for_our_rules(string environment)
    {
        var model = new DeployedModel(templates, environment);
        var role = model.Role($"acinaces-{environment}-events-role");
        var called = Rules(model).SelectMany(rule => rule["Targets"]!.AsArray(), (rule, target) => (Rule: rule, Target: target!))
            .Where(pair => ((string?)pair.Target["Arn"])!.StartsWith("arn:aws:lambda:", StringComparison.Ordinal)).ToArray();
        Assert.All(called, pair => Assert.Equal(role.LogicalId, (string?)pair.Target["RoleArn"]!["Fn::GetAtt"]![0]));
        var statement = Assert.Single(role["Policies", "0", "PolicyDocument", "Statement"]!.AsArray())!;
        Assert.Equal("lambda:InvokeFunction", role.Stack.Text(statement["Action"]));
        Assert.Equal(called.Select(pair => (string)pair.Target["Arn"]!).Distinct().Order(StringComparer.Ordinal), statement["Resource"]!.AsArray().Select(arn => (string)arn!));
        var trust = Assert.Single(role["AssumeRolePolicyDocument", "Statement"]!.AsArray())!;
        Assert.Equal("events.amazonaws.com", (string?)trust["Principal"]!["Service"]);
        Assert.Equal(SynthesizedTemplates.AccountId, (string?)trust["Condition"]!["StringEquals"]!["aws:SourceAccount"]);
    }

    private static string RuleArn(TemplateResource rule) => rule.Text("EventBusName") is { } bus
        ? $"arn:aws:events:eu-central-1:111122223333:rule/{bus}/{rule.Text("Name")}"
        : $"arn:aws:events:eu-central-1:111122223333:rule/{rule.Text("Name")}";

    private static IEnumerable<TemplateResource> Rules(DeployedModel model) =>
        model.Assembly.OfType("AWS::Events::Rule").Where(rule => rule.Stack.Name.EndsWith("-events", StringComparison.Ordinal));
}
