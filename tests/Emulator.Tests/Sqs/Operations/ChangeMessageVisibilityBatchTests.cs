using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.Sqs.Operations;

public sealed class ChangeMessageVisibilityBatchTests
{
    [Fact]
    public async Task Gives_several_messages_back()
    {
        await using var cloud = await Cloud.StartAsync();
        var url = await cloud.QueueAsync("orders");
        await cloud.SendAsync(url, "a");
        await cloud.SendAsync(url, "b");
        var entries = (await cloud.ReceiveAsync(url)).Select((message, i) => new { Id = "i" + i, ReceiptHandle = message.GetProperty("ReceiptHandle").GetString(), VisibilityTimeout = 0 }).ToArray();
        var answer = await cloud.Sqs("ChangeMessageVisibilityBatch", new { QueueUrl = url, Entries = entries });
        Assert.Equal(2, answer.GetProperty("Successful").GetArrayLength());
        Assert.Equal(["a", "b"], await cloud.BodiesAsync(url));
    }
}
