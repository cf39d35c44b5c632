using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.Sqs.Operations;

public sealed class ListQueueTagsTests
{
    [Fact]
    public async Task Shows_the_tags_given_at_creation_and_nothing_without_tags()
    {
        await using var cloud = await Cloud.StartAsync();
        var tagged = (await cloud.Sqs("CreateQueue", new { QueueName = "tagged", tags = new { team = "risk" } })).GetProperty("QueueUrl").GetString();
        Assert.Equal("""{"Tags":{"team":"risk"}}""", (await cloud.Sqs("ListQueueTags", new { QueueUrl = tagged })).GetRawText());
        Assert.Equal("{}", (await cloud.Sqs("ListQueueTags", new { QueueUrl = await cloud.QueueAsync("plain") })).GetRawText());
    }
}
