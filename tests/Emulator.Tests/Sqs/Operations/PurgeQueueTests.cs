using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.Sqs.Operations;

public sealed class PurgeQueueTests
{
    [Fact]
    public async Task Removes_all_messages_but_only_once_a_minute()
    {
        await using var cloud = await Cloud.StartAsync();
        var url = await cloud.QueueAsync("orders");
        await cloud.SendAsync(url, "a");
        await cloud.Sqs("PurgeQueue", new { QueueUrl = url });
        Assert.Empty(await cloud.ReceiveAsync(url));
        Assert.Equal("PurgeQueueInProgress", (await CallFailedException.Of(() => cloud.Sqs("PurgeQueue", new { QueueUrl = url }))).Code);
        await cloud.AdvanceAsync(TimeSpan.FromSeconds(60));
        await cloud.Sqs("PurgeQueue", new { QueueUrl = url });
    }
}
