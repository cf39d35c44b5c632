using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.Sns.Operations;

public sealed class SetTopicAttributesTests
{
    [Fact]
    public async Task Sets_and_removes()
    {
        await using var cloud = await Cloud.StartAsync();
        var topic = await cloud.TopicAsync("alerts");
        await cloud.Sns("SetTopicAttributes", ("TopicArn", topic), ("AttributeName", "DisplayName"), ("AttributeValue", "Alerts"));
        Assert.Equal("Alerts", (await cloud.AttributesAsync("GetTopicAttributes", "TopicArn", topic))["DisplayName"]);
        await cloud.Sns("SetTopicAttributes", ("TopicArn", topic), ("AttributeName", "DisplayName"), ("AttributeValue", ""));
        Assert.Equal("", (await cloud.AttributesAsync("GetTopicAttributes", "TopicArn", topic))["DisplayName"]);
        Assert.Equal("InvalidParameter", (await CallFailedException.Of(() => cloud.Sns("SetTopicAttributes", ("TopicArn", topic), ("AttributeName", "Policy"), ("AttributeValue", "not json")))).Code);
    }
}
