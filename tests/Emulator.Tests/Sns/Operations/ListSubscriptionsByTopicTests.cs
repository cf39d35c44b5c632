using System.Xml.Linq;
using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.Sns.Operations;

public sealed class ListSubscriptionsByTopicTests
{
    [Fact]
    public async Task Shows_only_those_of_the_topic_and_hides_the_arn_of_pending_ones()
    {
        await using var cloud = await Cloud.StartAsync();
        var topic = await cloud.TopicAsync("a");
        await cloud.SubscribeQueueAsync(await cloud.TopicAsync("b"), "orders");
        await cloud.Sns("Subscribe", ("TopicArn", topic), ("Protocol", "email"), ("Endpoint", "a@example.com"));
        var entry = Assert.Single((await cloud.Sns("ListSubscriptionsByTopic", ("TopicArn", topic))).Descendants("Subscriptions").Elements("member"));
        Assert.Equal(("PendingConfirmation", "email", "a@example.com"), (entry.Element("SubscriptionArn")?.Value, entry.Element("Protocol")?.Value, entry.Element("Endpoint")?.Value));
    }
}
