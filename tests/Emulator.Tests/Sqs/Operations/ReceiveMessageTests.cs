using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.Sqs.Operations;

public sealed class ReceiveMessageTests
{
    [Fact]
    public async Task A_received_message_is_hidden_until_its_timeout_ends_and_counts_its_receives()
    {
        await using var cloud = await Cloud.StartAsync();
        var url = await cloud.QueueAsync("orders", ("VisibilityTimeout", "30"));
        await cloud.SendAsync(url, "m");
        Assert.Equal(["m"], await cloud.BodiesAsync(url));
        await cloud.AdvanceAsync(TimeSpan.FromSeconds(29));
        Assert.Empty(await cloud.BodiesAsync(url));
        await cloud.AdvanceAsync(TimeSpan.FromSeconds(1));
        var again = Assert.Single(await cloud.ReceiveAsync(url));
        Assert.Equal("2", again.GetProperty("Attributes").GetProperty("ApproximateReceiveCount").GetString());
    }

    [Fact]
    public async Task A_long_poll_ends_with_the_first_message()
    {
        await using var cloud = await Cloud.StartAsync();
        var url = await cloud.QueueAsync("orders");
        var waiting = cloud.BodiesAsync(url, wait: 20);
        await cloud.SendAsync(url, "m");
        Assert.Equal(["m"], await waiting);
    }

    [Fact]
    public async Task A_long_poll_ends_empty_when_the_clock_passes_its_wait()
    {
        await using var cloud = await Cloud.StartAsync();
        var url = await cloud.QueueAsync("orders");
        var waiting = cloud.BodiesAsync(url, wait: 20);
        while (!waiting.IsCompleted)
            await cloud.AdvanceAsync(TimeSpan.FromSeconds(20));
        Assert.Empty(await waiting);
    }

    [Fact]
    public async Task A_message_received_too_often_goes_to_the_dead_letter_queue()
    {
        await using var cloud = await Cloud.StartAsync();
        var dead = await cloud.QueueAsync("dead");
        var url = await cloud.QueueAsync("orders", ("VisibilityTimeout", "1"), ("RedrivePolicy", $$"""{"deadLetterTargetArn":"{{Cloud.Arn("sqs", "dead")}}","maxReceiveCount":2}"""));
        await cloud.SendAsync(url, "poison");
        for (var i = 0; i < 2; i++)
        {
            Assert.Equal(["poison"], await cloud.BodiesAsync(url));
            await cloud.AdvanceAsync(TimeSpan.FromSeconds(1));
        }

        Assert.Empty(await cloud.BodiesAsync(url));
        var moved = Assert.Single(await cloud.ReceiveAsync(dead));
        Assert.Equal("poison", moved.GetProperty("Body").GetString());
        Assert.Equal(Cloud.Arn("sqs", "orders"), moved.GetProperty("Attributes").GetProperty("DeadLetterQueueSourceArn").GetString());
    }

    [Fact]
    public async Task A_fifo_group_waits_while_one_of_its_messages_is_in_flight()
    {
        await using var cloud = await Cloud.StartAsync();
        var url = await cloud.QueueAsync("orders.fifo", ("FifoQueue", "true"), ("ContentBasedDeduplication", "true"));
        foreach (var (group, body) in ((string, string)[])[("A", "a1"), ("B", "b1"), ("A", "a2")])
            await cloud.Sqs("SendMessage", new { QueueUrl = url, MessageBody = body, MessageGroupId = group });
        var first = Assert.Single(await cloud.ReceiveAsync(url, max: 1));
        Assert.Equal("a1", first.GetProperty("Body").GetString());
        Assert.Equal(["b1"], await cloud.BodiesAsync(url));
        await cloud.Sqs("DeleteMessage", new { QueueUrl = url, ReceiptHandle = first.GetProperty("ReceiptHandle").GetString() });
        Assert.Equal(["a2"], await cloud.BodiesAsync(url));
    }

    [Fact]
    public async Task Old_messages_expire_with_the_retention_period()
    {
        await using var cloud = await Cloud.StartAsync();
        var url = await cloud.QueueAsync("orders", ("MessageRetentionPeriod", "60"));
        await cloud.SendAsync(url, "m");
        await cloud.AdvanceAsync(TimeSpan.FromSeconds(60));
        Assert.Empty(await cloud.BodiesAsync(url));
    }

    [Fact]
    public async Task Only_attributes_that_were_asked_for_are_shown()
    {
        await using var cloud = await Cloud.StartAsync();
        var url = await cloud.QueueAsync("orders");
        await cloud.Sqs("SendMessage", new { QueueUrl = url, MessageBody = "m", MessageAttributes = new Dictionary<string, object> { ["trade.id"] = new { DataType = "String", StringValue = "7" }, ["venue"] = new { DataType = "String", StringValue = "x" } } });
        var answer = await cloud.Sqs("ReceiveMessage", new { QueueUrl = url, MessageAttributeNames = new[] { "trade.*" } });
        var message = Assert.Single(answer.GetProperty("Messages").EnumerateArray());
        Assert.Equal("""{"trade.id":{"DataType":"String","StringValue":"7"}}""", message.GetProperty("MessageAttributes").GetRawText());
        Assert.False(message.TryGetProperty("Attributes", out _));
    }

    [Fact]
    public async Task The_older_query_protocol_speaks_the_same()
    {
        await using var cloud = await Cloud.StartAsync();
        var url = Cloud.Text(await cloud.QueryAsync("sqs", "2012-11-05", "CreateQueue", ("QueueName", "orders"), ("Attribute.1.Name", "VisibilityTimeout"), ("Attribute.1.Value", "5")), "QueueUrl");
        await cloud.QueryAsync("sqs", "2012-11-05", "SendMessage", ("QueueUrl", url), ("MessageBody", "<m>"), ("MessageAttribute.1.Name", "n"), ("MessageAttribute.1.Value.DataType", "String"), ("MessageAttribute.1.Value.StringValue", "v"));
        var answer = await cloud.QueryAsync("sqs", "2012-11-05", "ReceiveMessage", ("QueueUrl", url), ("AttributeName.1", "All"), ("MessageAttributeName.1", "All"));
        Assert.Equal("<m>", Cloud.Text(answer, "Body"));
        Assert.Equal("v", Cloud.Text(answer, "StringValue"));
        Assert.Contains(answer.Descendants("Attribute"), attribute => attribute.Element("Name")?.Value == "ApproximateReceiveCount" && attribute.Element("Value")?.Value == "1");
        var refusal = await CallFailedException.Of(() => cloud.QueryAsync("sqs", "2012-11-05", "GetQueueUrl", ("QueueName", "none")));
        Assert.Equal("AWS.SimpleQueueService.NonExistentQueue", refusal.Code);
    }
}
