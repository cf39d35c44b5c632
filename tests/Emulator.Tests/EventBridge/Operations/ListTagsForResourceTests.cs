using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.EventBridge.Operations;

public sealed class ListTagsForResourceTests
{
    [Fact]
    public async Task Says_so_when_there_is_no_such_resource()
    {
        await using var cloud = await Cloud.StartAsync();
        Assert.Equal("ResourceNotFoundException", (await CallFailedException.Of(() => cloud.Events("ListTagsForResource", new { ResourceARN = Cloud.Arn("events", "rule/none") }))).Code);
    }
}
