using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.Sns.Operations;

public sealed class SetSubscriptionAttributesTests
{
    [Fact]
    public async Task A_new_filter_works_for_the_next_message_and_an_empty_one_lets_all_through()
    {
        await using var cloud = await Cloud.StartAsync();
        var topic = await cloud.TopicAsync("alerts");
        var queue = await cloud.QueueAsync("orders");
        var subscription = await cloud.SubscribeQueueAsync(topic, "orders", ("RawMessageDelivery", "true"));
        await cloud.Sns("SetSubscriptionAttributes", ("SubscriptionArn", subscription), ("AttributeName", "FilterPolicy"), ("AttributeValue", """{"kind":["fill"]}"""));
        await cloud.Sns("Publish", ("TopicArn", topic), ("Message", "unwanted"));
        await cloud.Sns("Publish", ("TopicArn", topic), ("Message", "wanted"), ("MessageAttributes.entry.1.Name", "kind"), ("MessageAttributes.entry.1.Value.DataType", "String"), ("MessageAttributes.entry.1.Value.StringValue", "fill"));
        await cloud.Sns("SetSubscriptionAttributes", ("SubscriptionArn", subscription), ("AttributeName", "FilterPolicy"), ("AttributeValue", "{}"));
        await cloud.Sns("Publish", ("TopicArn", topic), ("Message", "any"));
        Assert.Equal(["wanted", "any"], await cloud.BodiesAsync(queue));
    }
}
