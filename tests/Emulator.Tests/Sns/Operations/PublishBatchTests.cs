using System.Xml.Linq;
using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.Sns.Operations;

public sealed class PublishBatchTests
{
    [Fact]
    public async Task Publishes_the_good_entries_and_names_the_bad_one()
    {
        await using var cloud = await Cloud.StartAsync();
        var topic = await cloud.TopicAsync("alerts");
        var queue = await cloud.QueueAsync("orders");
        await cloud.SubscribeQueueAsync(topic, "orders", ("RawMessageDelivery", "true"));
        var answer = await cloud.Sns("PublishBatch", ("TopicArn", topic),
            ("PublishBatchRequestEntries.member.1.Id", "1"), ("PublishBatchRequestEntries.member.1.Message", "a"),
            ("PublishBatchRequestEntries.member.2.Id", "2"), ("PublishBatchRequestEntries.member.2.Message", "b"), ("PublishBatchRequestEntries.member.2.Subject", "line\nbreak"));
        Assert.Equal("1", Assert.Single(answer.Descendants("Successful").Elements("member")).Element("Id")?.Value);
        Assert.Equal("2", Assert.Single(answer.Descendants("Failed").Elements("member")).Element("Id")?.Value);
        Assert.Equal(["a"], await cloud.BodiesAsync(queue));
    }
}
