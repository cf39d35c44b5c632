using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.Sns.Operations;

public sealed class ListTopicsTests
{
    [Fact]
    public async Task Pages_by_a_hundred()
    {
        await using var cloud = await Cloud.StartAsync();
        for (var i = 0; i < 101; i++)
            await cloud.TopicAsync($"t{i:D3}");
        var first = await cloud.Sns("ListTopics");
        Assert.Equal(100, first.Descendants("TopicArn").Count());
        var second = await cloud.Sns("ListTopics", ("NextToken", Cloud.Text(first, "NextToken")));
        Assert.Equal("arn:aws:sns:eu-central-1:000000000000:t100", Assert.Single(second.Descendants("TopicArn")).Value);
        Assert.Empty(second.Descendants("NextToken"));
    }
}
