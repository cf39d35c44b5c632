using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.Sqs.Operations;

public sealed class DeleteMessageTests
{
    [Fact]
    public async Task A_deleted_message_does_not_come_back_and_deleting_twice_is_fine()
    {
        await using var cloud = await Cloud.StartAsync();
        var url = await cloud.QueueAsync("orders", ("VisibilityTimeout", "1"));
        await cloud.SendAsync(url, "m");
        var handle = Assert.Single(await cloud.ReceiveAsync(url)).GetProperty("ReceiptHandle").GetString();
        await cloud.Sqs("DeleteMessage", new { QueueUrl = url, ReceiptHandle = handle });
        await cloud.Sqs("DeleteMessage", new { QueueUrl = url, ReceiptHandle = handle });
        await cloud.AdvanceAsync(TimeSpan.FromSeconds(2));
        Assert.Empty(await cloud.ReceiveAsync(url));
    }

    [Fact]
    public async Task A_handle_of_an_earlier_receive_deletes_nothing()
    {
        await using var cloud = await Cloud.StartAsync();
        var url = await cloud.QueueAsync("orders", ("VisibilityTimeout", "1"));
        await cloud.SendAsync(url, "m");
        var old = Assert.Single(await cloud.ReceiveAsync(url)).GetProperty("ReceiptHandle").GetString();
        await cloud.AdvanceAsync(TimeSpan.FromSeconds(1));
        await cloud.ReceiveAsync(url);
        await cloud.Sqs("DeleteMessage", new { QueueUrl = url, ReceiptHandle = old });
        await cloud.AdvanceAsync(TimeSpan.FromSeconds(1));
        Assert.Equal(["m"], await cloud.BodiesAsync(url));
    }

    [Fact]
    public async Task A_handle_that_is_none_is_refused()
    {
        await using var cloud = await Cloud.StartAsync();
        var url = await cloud.QueueAsync("orders");
        Assert.Equal("ReceiptHandleIsInvalid", (await CallFailedException.Of(() => cloud.Sqs("DeleteMessage", new { QueueUrl = url, ReceiptHandle = "nonsense" }))).Code);
    }
}
