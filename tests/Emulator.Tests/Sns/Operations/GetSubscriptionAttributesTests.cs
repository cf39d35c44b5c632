using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.Sns.Operations;

public sealed class GetSubscriptionAttributesTests
{
    [Fact]
    public async Task Shows_what_was_set_and_the_defaults()
    {
        await using var cloud = await Cloud.StartAsync();
        var subscription = await cloud.SubscribeQueueAsync(await cloud.TopicAsync("alerts"), "orders", ("FilterPolicy", """{"kind":["fill"]}"""));
        var attributes = await cloud.AttributesAsync("GetSubscriptionAttributes", "SubscriptionArn", subscription);
        Assert.Equal(("false", "false", "MessageAttributes"), (attributes["RawMessageDelivery"], attributes["PendingConfirmation"], attributes["FilterPolicyScope"]));
        Assert.Equal("NotFound", (await CallFailedException.Of(() => cloud.Sns("GetSubscriptionAttributes", ("SubscriptionArn", subscription + "x")))).Code);
    }
}
