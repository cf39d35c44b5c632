using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.Sqs.Operations;

public sealed class UntagQueueTests
{
    [Fact]
    public async Task Removes_the_tags_named()
    {
        await using var cloud = await Cloud.StartAsync();
        var url = await cloud.QueueAsync("orders");
        await cloud.Sqs("TagQueue", new { QueueUrl = url, Tags = new { team = "risk", cost = "1" } });
        await cloud.Sqs("UntagQueue", new { QueueUrl = url, TagKeys = new[] { "cost", "unknown" } });
        Assert.Equal("""{"team":"risk"}""", (await cloud.Sqs("ListQueueTags", new { QueueUrl = url })).GetProperty("Tags").GetRawText());
    }
}
