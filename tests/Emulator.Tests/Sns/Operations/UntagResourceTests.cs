using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.Sns.Operations;

public sealed class UntagResourceTests
{
    [Fact]
    public async Task Removes_the_tags_named()
    {
        await using var cloud = await Cloud.StartAsync();
        var topic = await cloud.TopicAsync("alerts", ("Tags.member.1.Key", "a"), ("Tags.member.1.Value", "1"), ("Tags.member.2.Key", "b"), ("Tags.member.2.Value", "2"));
        await cloud.Sns("UntagResource", ("ResourceArn", topic), ("TagKeys.member.1", "a"));
        Assert.Equal("b", Assert.Single((await cloud.Sns("ListTagsForResource", ("ResourceArn", topic))).Descendants("Key")).Value);
    }
}
