using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.Sqs.Operations;

public sealed class DeleteMessageBatchTests
{
    [Fact]
    public async Task Deletes_what_it_can_and_names_the_rest()
    {
        await using var cloud = await Cloud.StartAsync();
        var url = await cloud.QueueAsync("orders", ("VisibilityTimeout", "1"));
        await cloud.SendAsync(url, "m");
        var handle = Assert.Single(await cloud.ReceiveAsync(url)).GetProperty("ReceiptHandle").GetString();
        var answer = await cloud.Sqs("DeleteMessageBatch", new { QueueUrl = url, Entries = new[] { new { Id = "good", ReceiptHandle = handle }, new { Id = "bad", ReceiptHandle = (string?)"nonsense" } } });
        Assert.Equal("good", Assert.Single(answer.GetProperty("Successful").EnumerateArray()).GetProperty("Id").GetString());
        Assert.Equal("ReceiptHandleIsInvalid", Assert.Single(answer.GetProperty("Failed").EnumerateArray()).GetProperty("Code").GetString());
        await cloud.AdvanceAsync(TimeSpan.FromSeconds(2));
        Assert.Empty(await cloud.ReceiveAsync(url));
    }
}
