using Acinaces.Infra.Assemblies;
using Acinaces.Testing;
using Acinaces.Topology.Derivation;

namespace Acinaces.Infra.Tests.Stacks;

public sealed class AlertsStackTests(SynthesizedTemplates templates)
{
    public static TheoryData<string> Environments => ["test", "production"];

    [Theory, MemberData(nameof(Environments))]
    [Requirement("INF-13.1")]
    public void There_are_the_four_topics(string environment)
    {
        var model = new DeployedModel(templates, environment);
        foreach (var name in new[] { "critical-alerts", "risk-events", "system-health", "audit-notifications" })
            model.Resource("AWS::SNS::Topic", "TopicName", $"acinaces-{environment}-{name}");
    }

    [Theory, MemberData(nameof(Environments))]
    [Requirement("INF-13.3")]
    [Requirement("PLAN-P8")]
    public void Every_topic_is_encrypted_with_a_key_that_alarms_and_rules_may_use(string environment) => ForEachTopic(environment, (model, topic) =>
    {
        var key = model.Resource("AWS::SSM::Parameter", "Name", $"/acinaces/{environment}/keys/messages/arn");
        Assert.Equal(key.Text("Value"), topic.Text("KmsMasterKeyId"));
        var policy = key.Stack.Find(key["Value", "Fn::GetAtt", "0"]!.GetValue<string>())!["KeyPolicy", "Statement"]!.ToJsonString();
        Assert.Contains("cloudwatch.amazonaws.com", policy, StringComparison.Ordinal);
        Assert.Contains("events.amazonaws.com", policy, StringComparison.Ordinal);
    });

    [Theory, MemberData(nameof(Environments))]
    [Requirement("INF-13.4")]
    [Requirement("PLAN-P8")]
    public void Only_alarms_and_the_rules_that_name_a_topic_publish_to_it_from_outside(string environment) => ForEachTopic(environment, (model, topic) =>
    {
        var policy = Assert.Single(topic.Stack.OfType("AWS::SNS::TopicPolicy"), policy => policy["Topics", "0", "Ref"]!.GetValue<string>() == topic.LogicalId);
        var statements = policy["PolicyDocument", "Statement"]!.AsArray().Select(statement => statement!.AsObject()).ToArray();
        var denied = Assert.Single(statements, statement => statement["Effect"]!.GetValue<string>() == "Deny");
        Assert.Equal("false", denied["Condition"]!["Bool"]!["aws:SecureTransport"]!.GetValue<string>());
        var declared = Assert.Single(model.Topology.Topics, declared => model.Names.Of(declared) == topic.Text("TopicName"));
        var rules = MessageSenders.RulesThatPublishTo(model.Topology, declared, model.Names);
        foreach (var allowed in statements.Where(statement => statement != denied))
        {
            switch (allowed["Principal"]!["Service"]!.GetValue<string>())
            {
                case "cloudwatch.amazonaws.com":
                    Assert.Equal(SynthesizedTemplates.AccountId, allowed["Condition"]!["StringEquals"]!["aws:SourceAccount"]!.GetValue<string>());
                    break;
                case "events.amazonaws.com":
                    Assert.Equal(rules, allowed["Condition"]!["ArnEquals"]!["aws:SourceArn"]!.AsArray().Select(rule => rule!.GetValue<string>()));
                    break;
                case var other:
                    Assert.Fail($"{other} may publish to {topic}");
                    break;
            }
        }
        Assert.Equal(rules.Count > 0 ? 3 : 2, statements.Length);
    });

    [Theory, MemberData(nameof(Environments))]
    [Requirement("INF-13.2")]
    public void Critical_alerts_are_mailed(string environment)
    {
        var model = new DeployedModel(templates, environment);
        Assert.Equal(["alerts@acinaces.com"], Subscriptions(model, "critical-alerts", "email"));
        Assert.Empty(Subscriptions(model, "risk-events", "email"));
    }

    [Theory, InlineData("test", 0), InlineData("production", 1)]
    [Requirement("INF-13.5")]
    public void Critical_alerts_reach_a_phone_in_production(string environment, int phones)
    {
        var numbers = Subscriptions(new DeployedModel(templates, environment), "critical-alerts", "sms");
        Assert.Equal(phones, numbers.Length);
        // The number itself is entered in the account: no template may hold it.
        Assert.All(numbers, number => Assert.Equal($"{{ssm:/acinaces/{environment}/alerts/phone}}", number));
    }

    [Theory, MemberData(nameof(Environments))]
    public void Every_queue_is_as_declared_encrypted_and_closed(string environment)
    {
        var model = new DeployedModel(templates, environment);
        Assert.Equal(model.Topology.Queues.Count, model.Assembly.OfType("AWS::SQS::Queue").Count(queue => queue.Stack.Name.EndsWith("-alerts", StringComparison.Ordinal)));
        Assert.All(model.Topology.Queues, declared =>
        {
            var queue = model.Resource("AWS::SQS::Queue", "QueueName", model.Names.Of(declared));
            Assert.True(queue.IsOn("SqsManagedSseEnabled"));
            Assert.Equal($"{declared.Retention.TotalSeconds}", queue.Text("MessageRetentionPeriod"));
            Assert.Equal($"{declared.VisibilityTimeout.TotalSeconds}", queue.Text("VisibilityTimeout"));
            Assert.Equal(declared.DeadLetters is null ? null : model.Names.ArnOf(declared.DeadLetters), queue.Text("RedrivePolicy", "deadLetterTargetArn"));
            Assert.Equal(declared.DeadLetters is null ? null : $"{declared.MaxReceives}", queue.Text("RedrivePolicy", "maxReceiveCount"));
            var policy = Assert.Single(queue.Stack.OfType("AWS::SQS::QueuePolicy"), policy => policy["Queues", "0", "Ref"]!.GetValue<string>() == queue.LogicalId);
            var senders = policy["PolicyDocument", "Statement"]!.AsArray().Where(statement => statement!["Effect"]!.GetValue<string>() == "Allow")
                .SelectMany(statement => statement!["Condition"]!["ArnEquals"]!["aws:SourceArn"]!.AsArray(), (statement, arn) => (statement!["Principal"]!["Service"]!.GetValue<string>(), arn!.GetValue<string>()));
            Assert.Equal(MessageSenders.Of(model.Topology, declared, model.Names).Distinct().Order(), senders.Order());
        });
    }

    [Theory, MemberData(nameof(Environments))]
    public void An_alert_that_its_queue_would_not_take_is_kept_in_a_queue_that_accepts_it(string environment)
    {
        var model = new DeployedModel(templates, environment);
        var subscription = Assert.Single(model.Assembly.OfType("AWS::SNS::Subscription"), subscription => subscription.Text("Protocol") == "sqs");
        var dead = model.Resource("AWS::SQS::Queue", "QueueName", $"acinaces-{environment}-critical-alerts-inbox-dlq");
        Assert.Equal($"arn:aws:sqs:eu-central-1:111122223333:{dead.Text("QueueName")}", subscription.Text("RedrivePolicy", "deadLetterTargetArn"));
        var policy = Assert.Single(dead.Stack.OfType("AWS::SQS::QueuePolicy"), policy => policy["Queues", "0", "Ref"]!.GetValue<string>() == dead.LogicalId);
        var allowed = Assert.Single(policy["PolicyDocument", "Statement"]!.AsArray(), statement => statement!["Effect"]!.GetValue<string>() == "Allow")!;
        Assert.Equal("sns.amazonaws.com", allowed["Principal"]!["Service"]!.GetValue<string>());
        Assert.Equal($"arn:aws:sns:eu-central-1:111122223333:acinaces-{environment}-critical-alerts", allowed["Condition"]!["ArnEquals"]!["aws:SourceArn"]![0]!.GetValue<string>());
    }

    private static string[] Subscriptions(DeployedModel model, string topic, string protocol)
    {
        var resource = model.Resource("AWS::SNS::Topic", "TopicName", model.Names.Named(topic));
        return
        [
            .. model.Assembly.OfType("AWS::SNS::Subscription")
                .Where(subscription => subscription.Stack == resource.Stack && DeployedModel.Referenced(subscription, "TopicArn") == resource.LogicalId && subscription.Text("Protocol") == protocol)
                .Select(subscription => subscription.Text("Endpoint")!),
        ];
    }

    private void ForEachTopic(string environment, Action<DeployedModel, TemplateResource> check)
    {
        var model = new DeployedModel(templates, environment);
        var topics = model.Assembly.OfType("AWS::SNS::Topic").Where(topic => topic.Stack.Name.EndsWith("-alerts", StringComparison.Ordinal) && topic.Stack.Region == "eu-central-1").ToArray();
        Assert.Equal(model.Topology.Topics.Count, topics.Length);
        Assert.All(topics, topic => check(model, topic));
    }
}
