using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.Sns.Operations;

public sealed class TagResourceTests
{
    [Fact]
    public async Task Adds_and_replaces()
    {
        await using var cloud = await Cloud.StartAsync();
        var topic = await cloud.TopicAsync("alerts");
        await cloud.Sns("TagResource", ("ResourceArn", topic), ("Tags.member.1.Key", "team"), ("Tags.member.1.Value", "risk"));
        await cloud.Sns("TagResource", ("ResourceArn", topic), ("Tags.member.1.Key", "team"), ("Tags.member.1.Value", "ops"));
        Assert.Equal("ops", Assert.Single((await cloud.Sns("ListTagsForResource", ("ResourceArn", topic))).Descendants("Value")).Value);
        Assert.Equal("ResourceNotFound", (await CallFailedException.Of(() => cloud.Sns("TagResource", ("ResourceArn", topic + "x"), ("Tags.member.1.Key", "k"), ("Tags.member.1.Value", "v")))).Code);
    }
}
