using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.Sqs.Operations;

public sealed class ChangeMessageVisibilityTests
{
    [Fact]
    public async Task Zero_gives_the_message_back_at_once_and_wakes_who_waits()
    {
        await using var cloud = await Cloud.StartAsync();
        var url = await cloud.QueueAsync("orders");
        await cloud.SendAsync(url, "m");
        var handle = Assert.Single(await cloud.ReceiveAsync(url)).GetProperty("ReceiptHandle").GetString();
        var waiting = cloud.BodiesAsync(url, wait: 20);
        await cloud.Sqs("ChangeMessageVisibility", new { QueueUrl = url, ReceiptHandle = handle, VisibilityTimeout = 0 });
        Assert.Equal(["m"], await waiting);
    }

    [Fact]
    public async Task A_longer_timeout_counts_from_now()
    {
        await using var cloud = await Cloud.StartAsync();
        var url = await cloud.QueueAsync("orders", ("VisibilityTimeout", "30"));
        await cloud.SendAsync(url, "m");
        var handle = Assert.Single(await cloud.ReceiveAsync(url)).GetProperty("ReceiptHandle").GetString();
        await cloud.AdvanceAsync(TimeSpan.FromSeconds(20));
        await cloud.Sqs("ChangeMessageVisibility", new { QueueUrl = url, ReceiptHandle = handle, VisibilityTimeout = 30 });
        await cloud.AdvanceAsync(TimeSpan.FromSeconds(29));
        Assert.Empty(await cloud.BodiesAsync(url));
        await cloud.AdvanceAsync(TimeSpan.FromSeconds(1));
        Assert.Equal(["m"], await cloud.BodiesAsync(url));
    }

    [Fact]
    public async Task A_message_that_is_visible_again_is_not_in_flight()
    {
        await using var cloud = await Cloud.StartAsync();
        var url = await cloud.QueueAsync("orders", ("VisibilityTimeout", "1"));
        await cloud.SendAsync(url, "m");
        var handle = Assert.Single(await cloud.ReceiveAsync(url)).GetProperty("ReceiptHandle").GetString();
        await cloud.AdvanceAsync(TimeSpan.FromSeconds(1));
        Assert.Equal("MessageNotInflight", (await CallFailedException.Of(() => cloud.Sqs("ChangeMessageVisibility", new { QueueUrl = url, ReceiptHandle = handle, VisibilityTimeout = 5 }))).Code);
    }
}
