using Acinaces.Emulator.Tests.EventBridge;
using Acinaces.Emulator.Tests.Sns;

namespace Acinaces.Emulator.Tests.Delivery;

/// <summary>Every hop between services is checked against the policy of the resource it reaches.</summary>
public sealed class HopPermissionTests
{
    [Fact]
    public async Task A_topic_reaches_a_queue_only_when_the_queues_policy_names_it()
    {
        await using var cloud = await Cloud.StartAsync(iam: true);
        var (topic, other) = (await cloud.TopicAsync("alerts"), await cloud.TopicAsync("other"));
        var queue = await cloud.QueueAsync("orders");
        await cloud.SubscribeQueueAsync(topic, "orders", ("RawMessageDelivery", "true"));
        await cloud.SubscribeQueueAsync(other, "orders", ("RawMessageDelivery", "true"));
        await cloud.Sns("Publish", ("TopicArn", topic), ("Message", "before"));
        await cloud.AllowAsync(queue, "sqs:SendMessage", "sns.amazonaws.com", topic);
        await cloud.Sns("Publish", ("TopicArn", other), ("Message", "other topic"));
        await cloud.Sns("Publish", ("TopicArn", topic), ("Message", "after"));
        Assert.Equal(["after"], await cloud.BodiesAsync(queue, wait: 20));
        Assert.Empty(await cloud.BodiesAsync(queue));
    }

    [Fact]
    public async Task A_rule_without_the_right_hands_its_event_to_the_dead_letter_queue_that_allows_it()
    {
        await using var cloud = await Cloud.StartAsync(iam: true);
        var dead = await cloud.QueueAsync("dead");
        await cloud.AllowAsync(dead, "sqs:SendMessage", "events.amazonaws.com", Cloud.Arn("events", "rule/fills"));
        var queue = await cloud.RuleToQueueAsync("fills", """{"source":["trading"]}""", "orders", new { Id = "q", Arn = Cloud.Arn("sqs", "orders"), DeadLetterConfig = new { Arn = Cloud.Arn("sqs", "dead") } });
        await cloud.PutAsync("trading", "Fill", "{}");
        var message = Assert.Single(await cloud.ReceiveAsync(dead, wait: 20));
        Assert.Equal("NO_PERMISSIONS", message.GetProperty("MessageAttributes").GetProperty("ERROR_CODE").GetProperty("StringValue").GetString());
        Assert.Empty(await cloud.BodiesAsync(queue));
        await cloud.AllowAsync(queue, "sqs:SendMessage", "events.amazonaws.com", Cloud.Arn("events", "rule/fills"));
        await cloud.PutAsync("trading", "Fill", "{}");
        Assert.Single(await cloud.BodiesAsync(queue, wait: 20));
    }

    [Fact]
    public async Task A_rule_reaches_a_topic_only_when_the_topics_policy_names_it()
    {
        await using var cloud = await Cloud.StartAsync(iam: true);
        var topic = await cloud.TopicAsync("alerts");
        var queue = await cloud.QueueAsync("orders");
        await cloud.AllowAsync(queue, "sqs:SendMessage", "sns.amazonaws.com", topic);
        await cloud.SubscribeQueueAsync(topic, "orders", ("RawMessageDelivery", "true"));
        await cloud.Events("PutRule", new { Name = "fills", EventPattern = """{"source":["trading"]}""" });
        await cloud.Events("PutTargets", new { Rule = "fills", Targets = new[] { new { Id = "t", Arn = topic, InputPath = "$.detail" } } });
        await cloud.PutAsync("trading", "Fill", """{"n":1}""");
        await cloud.Sns("SetTopicAttributes", ("TopicArn", topic), ("AttributeName", "Policy"), ("AttributeValue", Policies.Allow("sns:Publish", topic, "events.amazonaws.com", Cloud.Arn("events", "rule/fills"))));
        await cloud.PutAsync("trading", "Fill", """{"n":2}""");
        Assert.Equal(["""{"n":2}"""], await cloud.BodiesAsync(queue, wait: 20));
    }
}
