using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.Sns.Operations;

public sealed class DeleteTopicTests
{
    [Fact]
    public async Task Takes_its_subscriptions_with_it_and_may_be_repeated()
    {
        await using var cloud = await Cloud.StartAsync();
        var topic = await cloud.TopicAsync("alerts");
        await cloud.SubscribeQueueAsync(topic, "orders");
        await cloud.Sns("DeleteTopic", ("TopicArn", topic));
        await cloud.Sns("DeleteTopic", ("TopicArn", topic));
        Assert.Empty((await cloud.Sns("ListSubscriptions")).Descendants("SubscriptionArn"));
        var refusal = await CallFailedException.Of(() => cloud.Sns("Publish", ("TopicArn", topic), ("Message", "m")));
        Assert.Equal((404, "NotFound", "Topic does not exist"), (refusal.Status, refusal.Code, refusal.Text));
    }
}
