using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.EventBridge.Operations;

public sealed class UntagResourceTests
{
    [Fact]
    public async Task Removes_the_tags_named()
    {
        await using var cloud = await Cloud.StartAsync();
        var bus = (await cloud.Events("CreateEventBus", new { Name = "trading", Tags = new[] { new { Key = "a", Value = "1" }, new { Key = "b", Value = "2" } } })).GetProperty("EventBusArn").GetString();
        await cloud.Events("UntagResource", new { ResourceARN = bus, TagKeys = new[] { "a" } });
        Assert.Equal("""{"Tags":[{"Key":"b","Value":"2"}]}""", (await cloud.Events("ListTagsForResource", new { ResourceARN = bus })).GetRawText());
    }
}
