using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.Sqs.Operations;

public sealed class DeleteQueueTests
{
    [Fact]
    public async Task The_queue_is_gone_with_its_messages()
    {
        await using var cloud = await Cloud.StartAsync();
        var url = await cloud.QueueAsync("orders");
        await cloud.SendAsync(url, "old");
        await cloud.Sqs("DeleteQueue", new { QueueUrl = url });
        Assert.Equal("QueueDoesNotExist", (await CallFailedException.Of(() => cloud.SendAsync(url, "m"))).Code);
        await cloud.QueueAsync("orders");
        Assert.Empty(await cloud.ReceiveAsync(url));
    }

    [Fact]
    public async Task Whoever_waits_for_a_message_learns_of_it()
    {
        await using var cloud = await Cloud.StartAsync();
        var url = await cloud.QueueAsync("orders");
        var waiting = cloud.ReceiveAsync(url, wait: 20);
        await cloud.Sqs("DeleteQueue", new { QueueUrl = url });
        Assert.Equal("QueueDoesNotExist", (await CallFailedException.Of(() => waiting)).Code);
    }
}
