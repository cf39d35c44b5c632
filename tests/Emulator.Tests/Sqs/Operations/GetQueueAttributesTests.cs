using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.Sqs.Operations;

public sealed class GetQueueAttributesTests
{
    [Fact]
    public async Task Shows_defaults_and_how_many_messages_stand_where()
    {
        await using var cloud = await Cloud.StartAsync();
        var url = await cloud.QueueAsync("orders");
        for (var i = 0; i < 3; i++)
            await cloud.SendAsync(url, "m" + i);
        await cloud.Sqs("SendMessage", new { QueueUrl = url, MessageBody = "later", DelaySeconds = 10 });
        await cloud.ReceiveAsync(url, max: 1);
        var attributes = (await cloud.Sqs("GetQueueAttributes", new { QueueUrl = url, AttributeNames = new[] { "All" } })).GetProperty("Attributes");
        Assert.Equal("2", attributes.GetProperty("ApproximateNumberOfMessages").GetString());
        Assert.Equal("1", attributes.GetProperty("ApproximateNumberOfMessagesNotVisible").GetString());
        Assert.Equal("1", attributes.GetProperty("ApproximateNumberOfMessagesDelayed").GetString());
        Assert.Equal("345600", attributes.GetProperty("MessageRetentionPeriod").GetString());
        Assert.Equal("arn:aws:sqs:eu-central-1:000000000000:orders", attributes.GetProperty("QueueArn").GetString());
    }

    [Fact]
    public async Task Shows_only_what_was_asked_for()
    {
        await using var cloud = await Cloud.StartAsync();
        var url = await cloud.QueueAsync("orders");
        var attributes = (await cloud.Sqs("GetQueueAttributes", new { QueueUrl = url, AttributeNames = new[] { "DelaySeconds" } })).GetProperty("Attributes");
        Assert.Equal("""{"DelaySeconds":"0"}""", attributes.GetRawText());
        Assert.Equal("InvalidAttributeName", (await CallFailedException.Of(() => cloud.Sqs("GetQueueAttributes", new { QueueUrl = url, AttributeNames = new[] { "Colour" } }))).Code);
    }
}
