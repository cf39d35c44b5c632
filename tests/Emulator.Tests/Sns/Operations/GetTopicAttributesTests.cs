using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.Sns.Operations;

public sealed class GetTopicAttributesTests
{
    [Fact]
    public async Task Counts_confirmed_and_pending_subscriptions()
    {
        await using var cloud = await Cloud.StartAsync();
        var topic = await cloud.TopicAsync("alerts");
        await cloud.SubscribeQueueAsync(topic, "orders");
        await cloud.Sns("Subscribe", ("TopicArn", topic), ("Protocol", "email"), ("Endpoint", "a@example.com"));
        var attributes = await cloud.AttributesAsync("GetTopicAttributes", "TopicArn", topic);
        Assert.Equal(("1", "1", "000000000000"), (attributes["SubscriptionsConfirmed"], attributes["SubscriptionsPending"], attributes["Owner"]));
    }
}
