using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.Sns.Operations;

public sealed class UnsubscribeTests
{
    [Fact]
    public async Task Ends_the_deliveries()
    {
        await using var cloud = await Cloud.StartAsync();
        var topic = await cloud.TopicAsync("alerts");
        var queue = await cloud.QueueAsync("orders");
        var subscription = await cloud.SubscribeQueueAsync(topic, "orders");
        await cloud.Sns("Unsubscribe", ("SubscriptionArn", subscription));
        await cloud.Sns("Publish", ("TopicArn", topic), ("Message", "m"));
        Assert.Empty(await cloud.BodiesAsync(queue));
        Assert.Equal("InvalidParameter", (await CallFailedException.Of(() => cloud.Sns("Unsubscribe", ("SubscriptionArn", "nonsense")))).Code);
    }
}
