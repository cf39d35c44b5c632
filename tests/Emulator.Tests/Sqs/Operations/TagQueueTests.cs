using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.Sqs.Operations;

public sealed class TagQueueTests
{
    [Fact]
    public async Task Adds_and_replaces_tags()
    {
        await using var cloud = await Cloud.StartAsync();
        var url = await cloud.QueueAsync("orders");
        await cloud.Sqs("TagQueue", new { QueueUrl = url, Tags = new { team = "risk", cost = "1" } });
        await cloud.Sqs("TagQueue", new { QueueUrl = url, Tags = new { cost = "2" } });
        Assert.Equal("""{"team":"risk","cost":"2"}""", (await cloud.Sqs("ListQueueTags", new { QueueUrl = url })).GetProperty("Tags").GetRawText());
    }
}
