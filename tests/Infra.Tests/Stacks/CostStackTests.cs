using System.Text.Json.Nodes;
using Acinaces.Infra.Assemblies;
using Acinaces.Testing;

namespace Acinaces.Infra.Tests.Stacks;

public sealed class CostStackTests(SynthesizedTemplates templates)
{
    [Theory]
    [InlineData("test", 500)]
    [InlineData("production", 5000)]
    [Requirement("INF-23.2")]
    public void Half_four_fifths_and_all_of_the_budget_are_told(string environment, double limit)
    {
        var budget = Budget(environment, "monthly");
        Assert.Equal("COST", budget.Text("Budget", "BudgetType"));
        Assert.Equal(limit, budget["Budget", "BudgetLimit", "Amount"]!.GetValue<double>());
        Assert.Equal([$"user:Environment${environment}"], budget["Budget", "CostFilters", "TagKeyValue"]!.AsArray().Select(tag => tag!.GetValue<string>()));
        var notifications = budget["NotificationsWithSubscribers"]!.AsArray();
        var actual = notifications.Where(entry => entry!["Notification"]!["NotificationType"]!.GetValue<string>() == "ACTUAL");
        Assert.Equal([50, 80, 100], actual.Select(entry => entry!["Notification"]!["Threshold"]!.GetValue<double>()));
        Assert.All(notifications, entry =>
        {
            Assert.Equal("PERCENTAGE", entry!["Notification"]!["ThresholdType"]!.GetValue<string>());
            Assert.Equal($"arn:aws:sns:us-east-1:111122223333:acinaces-{environment}-global-alerts", entry["Subscribers"]![0]!["Address"]!.GetValue<string>());
        });
    }

    [Fact]
    public void Production_also_watches_the_three_services_that_cost_most()
    {
        Assert.Equal(1000, Budget("production", "aws-lambda")["Budget", "BudgetLimit", "Amount"]!.GetValue<double>());
        Assert.Equal(1500, Budget("production", "amazon-dynamodb")["Budget", "BudgetLimit", "Amount"]!.GetValue<double>());
        Assert.Equal(500, Budget("production", "amazon-api-gateway")["Budget", "BudgetLimit", "Amount"]!.GetValue<double>());
        Assert.Equal(["AWS Lambda"], Budget("production", "aws-lambda")["Budget", "CostFilters", "Service"]!.AsArray().Select(service => service!.GetValue<string>()));
    }

    [Theory]
    [InlineData("test")]
    [InlineData("production")]
    public void The_topic_takes_what_budgets_and_anomalies_send_and_no_one_else(string environment)
    {
        var stack = templates.Stack(environment, "global-alerts");
        var topic = Assert.Single(stack.OfType("AWS::SNS::Topic"));
        Assert.Equal($"alias/acinaces-{environment}-global-messages", topic.Text("KmsMasterKeyId"));
        var policy = Assert.Single(stack.OfType("AWS::SNS::TopicPolicy"))["PolicyDocument", "Statement"]!.AsArray();
        var allowed = Assert.Single(policy, statement => statement!["Effect"]!.GetValue<string>() == "Allow")!;
        string[] publishers = ["budgets.amazonaws.com", "cloudwatch.amazonaws.com", "costalerts.amazonaws.com"];
        Assert.Equal(publishers, allowed["Principal"]!["Service"]!.AsArray().Select(service => service!.GetValue<string>()).Order());
        Assert.Equal("111122223333", allowed["Condition"]!["StringEquals"]!["aws:SourceAccount"]!.GetValue<string>());
        // Encrypted with our key, a message of a service that may not use the key is lost without a word.
        var key = Assert.Single(stack.OfType("AWS::KMS::Key"))["KeyPolicy"]!.ToJsonString();
        Assert.All(publishers, publisher => Assert.Contains(publisher, key, StringComparison.Ordinal));
        Assert.NotEmpty(stack.OfType("AWS::SNS::Subscription"));
    }

    [Theory]
    [InlineData("test", "trading-platform-test", "10")]
    [InlineData("production", "trading-platform-prod", "100")]
    [Requirement("INF-23.3")]
    public void Cost_explorer_splits_bills_by_our_tags(string environment, string category, string noticeable)
    {
        var stack = templates.Stack(environment, "cost");
        var rules = JsonNode.Parse(Assert.Single(stack.OfType("AWS::CE::CostCategory")).Text("Rules")!)!.AsArray();
        Assert.Equal(category, Assert.Single(rules)!["Value"]!.GetValue<string>());
        var tags = rules[0]!["Rule"]!["And"]!.AsArray().ToDictionary(part => part!["Tags"]!["Key"]!.GetValue<string>(), part => part!["Tags"]!["Values"]![0]!.GetValue<string>());
        Assert.Equal("acinaces", tags["Project"]);
        Assert.Equal(environment, tags["Environment"]);
        var monitor = Assert.Single(stack.OfType("AWS::CE::AnomalyMonitor"));
        Assert.Equal(environment, JsonNode.Parse(monitor.Text("MonitorSpecification")!)!["Tags"]!["Values"]![0]!.GetValue<string>());
        var subscription = Assert.Single(stack.OfType("AWS::CE::AnomalySubscription"));
        Assert.Equal(noticeable, JsonNode.Parse(subscription.Text("ThresholdExpression")!)!["Dimensions"]!["Values"]![0]!.GetValue<string>());
        Assert.Equal("SNS", subscription.Text("Subscribers", "0", "Type"));
    }

    [Fact]
    [Requirement("INF-23.5")]
    public void Usage_that_no_savings_plan_covers_is_told()
    {
        var budget = Budget("production", "savings-plans-coverage");
        Assert.Equal("SAVINGS_PLANS_COVERAGE", budget.Text("Budget", "BudgetType"));
        var notification = Assert.Single(budget["NotificationsWithSubscribers"]!.AsArray())!["Notification"]!;
        Assert.Equal("LESS_THAN", notification["ComparisonOperator"]!.GetValue<string>());
        Assert.Equal(70, notification["Threshold"]!.GetValue<double>());
    }

    [Fact]
    [Requirement("INF-23.4")]
    public void Test_rests_at_night_and_production_never()
    {
        var stack = templates.Stack("test", "off-hours");
        var rules = templates.Stack("test", "events").OfType("AWS::Events::Rule").Where(rule => rule["ScheduleExpression"] is not null && rule.Text("State") == "ENABLED").Select(rule => rule.Text("Name")!).Order().ToArray();
        Assert.NotEmpty(rules);
        foreach (var (operation, expression) in new[] { ("disableRule", "cron(0 20 ? * MON-FRI *)"), ("enableRule", "cron(0 6 ? * MON-FRI *)") })
        {
            var switches = stack.OfType("AWS::Scheduler::Schedule").Where(schedule => schedule.Text("Target", "Arn") == $"arn:aws:scheduler:::aws-sdk:eventbridge:{operation}").ToArray();
            Assert.Equal(rules, switches.Select(schedule => JsonNode.Parse(schedule.Text("Target", "Input")!)!["Name"]!.GetValue<string>()).Order());
            Assert.All(switches, schedule => Assert.Equal(expression, schedule.Text("ScheduleExpression")));
        }
        var role = Assert.Single(stack.OfType("AWS::IAM::Role"));
        var allowed = role["Policies", "0", "PolicyDocument", "Statement", "0"]!;
        Assert.Equal(["events:DisableRule", "events:EnableRule"], allowed["Action"]!.AsArray().Select(action => action!.GetValue<string>()).Order());
        Assert.Equal(rules.Select(rule => $"arn:aws:events:eu-central-1:111122223333:rule/{rule}"), allowed["Resource"]!.AsArray().Select(resource => resource!.GetValue<string>()).Order());
        Assert.DoesNotContain(templates.Assembly.Stacks, known => known.Name == "acinaces-production-off-hours");
    }

    private TemplateResource Budget(string environment, string name) =>
        Assert.Single(templates.Stack(environment, "cost").OfType("AWS::Budgets::Budget"), budget => budget.Text("Budget", "BudgetName") == $"acinaces-{environment}-{name}");
}
