using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.Sqs.Operations;

public sealed class GetQueueUrlTests
{
    [Fact]
    public async Task Finds_a_queue_by_name()
    {
        await using var cloud = await Cloud.StartAsync();
        var url = await cloud.QueueAsync("orders");
        Assert.Equal(url, (await cloud.Sqs("GetQueueUrl", new { QueueName = "orders" })).GetProperty("QueueUrl").GetString());
    }

    [Fact]
    public async Task Says_so_when_there_is_none()
    {
        await using var cloud = await Cloud.StartAsync();
        var refusal = await CallFailedException.Of(() => cloud.Sqs("GetQueueUrl", new { QueueName = "orders" }));
        Assert.Equal((400, "QueueDoesNotExist", "The specified queue does not exist."), (refusal.Status, refusal.Code, refusal.Text));
    }
}
