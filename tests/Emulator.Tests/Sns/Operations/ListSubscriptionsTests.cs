using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.Sns.Operations;

public sealed class ListSubscriptionsTests
{
    [Fact]
    public async Task Shows_the_subscriptions_of_all_topics()
    {
        await using var cloud = await Cloud.StartAsync();
        await cloud.SubscribeQueueAsync(await cloud.TopicAsync("a"), "orders");
        await cloud.SubscribeQueueAsync(await cloud.TopicAsync("b"), "orders");
        var answer = await cloud.Sns("ListSubscriptions");
        Assert.Equal(["arn:aws:sns:eu-central-1:000000000000:a", "arn:aws:sns:eu-central-1:000000000000:b"], answer.Descendants("TopicArn").Select(arn => arn.Value));
    }
}
