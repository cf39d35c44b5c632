using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.Sns.Operations;

public sealed class PublishTests
{
    [Fact]
    public async Task A_queue_gets_the_message_in_its_envelope()
    {
        await using var cloud = await Cloud.StartAsync();
        var topic = await cloud.TopicAsync("alerts");
        var queue = await cloud.QueueAsync("orders");
        await cloud.SubscribeQueueAsync(topic, "orders");
        var id = Cloud.Text(await cloud.Sns("Publish", ("TopicArn", topic), ("Subject", "Fill"), ("Message", "1 BTC")), "MessageId");
        var envelope = Assert.Single(await cloud.EnvelopesAsync(queue));
        Assert.Equal(["Type", "MessageId", "TopicArn", "Subject", "Message", "Timestamp", "SignatureVersion", "Signature", "SigningCertURL", "UnsubscribeURL"], envelope.EnumerateObject().Select(member => member.Name));
        Assert.Equal(("Notification", id, "Fill", "1 BTC"), (envelope.GetProperty("Type").GetString(), envelope.GetProperty("MessageId").GetString(), envelope.GetProperty("Subject").GetString(), envelope.GetProperty("Message").GetString()));
    }

    [Fact]
    public async Task Raw_delivery_hands_on_body_and_attributes()
    {
        await using var cloud = await Cloud.StartAsync();
        var topic = await cloud.TopicAsync("alerts");
        var queue = await cloud.QueueAsync("orders");
        await cloud.SubscribeQueueAsync(topic, "orders", ("RawMessageDelivery", "true"));
        await cloud.Sns("Publish", ("TopicArn", topic), ("Message", "m"), ("MessageAttributes.entry.1.Name", "n"), ("MessageAttributes.entry.1.Value.DataType", "Number"), ("MessageAttributes.entry.1.Value.StringValue", "7"));
        var message = Assert.Single(await cloud.ReceiveAsync(queue));
        Assert.Equal("m", message.GetProperty("Body").GetString());
        Assert.Equal("""{"n":{"DataType":"Number","StringValue":"7"}}""", message.GetProperty("MessageAttributes").GetRawText());
    }

    [Fact]
    public async Task Each_protocol_gets_its_own_text()
    {
        await using var cloud = await Cloud.StartAsync();
        var topic = await cloud.TopicAsync("alerts");
        var queue = await cloud.QueueAsync("orders");
        await cloud.SubscribeQueueAsync(topic, "orders", ("RawMessageDelivery", "true"));
        await cloud.Sns("Publish", ("TopicArn", topic), ("MessageStructure", "json"), ("Message", """{"default":"d","sqs":"for queues"}"""));
        Assert.Equal(["for queues"], await cloud.BodiesAsync(queue));
        Assert.Contains("No default entry", (await CallFailedException.Of(() => cloud.Sns("Publish", ("TopicArn", topic), ("MessageStructure", "json"), ("Message", """{"sqs":"x"}""")))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filters_may_look_into_the_body()
    {
        await using var cloud = await Cloud.StartAsync();
        var topic = await cloud.TopicAsync("alerts");
        var queue = await cloud.QueueAsync("orders");
        await cloud.SubscribeQueueAsync(topic, "orders", ("RawMessageDelivery", "true"), ("FilterPolicyScope", "MessageBody"), ("FilterPolicy", """{"order":{"qty":[{"numeric":[">=",10]}]}}"""));
        foreach (var body in (string[])["""{"order":{"qty":9.99}}""", """{"order":{"qty":10}}""", "no json"])
            await cloud.Sns("Publish", ("TopicArn", topic), ("Message", body));
        Assert.Equal(["""{"order":{"qty":10}}"""], await cloud.BodiesAsync(queue));
    }

    [Fact]
    public async Task A_fifo_topic_keeps_the_order_of_each_group_and_drops_repetitions()
    {
        await using var cloud = await Cloud.StartAsync();
        var topic = await cloud.TopicAsync("fills.fifo", ("Attributes.entry.1.key", "FifoTopic"), ("Attributes.entry.1.value", "true"));
        var queue = await cloud.QueueAsync("orders.fifo", ("FifoQueue", "true"));
        await cloud.SubscribeQueueAsync(topic, "orders.fifo", ("RawMessageDelivery", "true"));
        foreach (var id in (string[])["1", "2", "2", "3", "4", "5"])
            await cloud.Sns("Publish", ("TopicArn", topic), ("Message", "m" + id), ("MessageGroupId", "g"), ("MessageDeduplicationId", id));
        List<string> bodies = [];
        while (bodies.Count < 5)
        {
            foreach (var message in await cloud.ReceiveAsync(queue, wait: 20))
            {
                bodies.Add(message.GetProperty("Body").GetString() ?? "");
                await cloud.Sqs("DeleteMessage", new { QueueUrl = queue, ReceiptHandle = message.GetProperty("ReceiptHandle").GetString() });
            }
        }

        Assert.Equal(["m1", "m2", "m3", "m4", "m5"], bodies);
    }

    [Fact]
    public async Task What_cannot_be_delivered_ends_in_the_subscriptions_dead_letter_queue()
    {
        await using var cloud = await Cloud.StartAsync();
        var topic = await cloud.TopicAsync("alerts");
        var dead = await cloud.QueueAsync("dead");
        await cloud.SubscribeQueueAsync(topic, "missing", ("RedrivePolicy", $$"""{"deadLetterTargetArn":"{{Cloud.Arn("sqs", "dead")}}"}"""));
        await cloud.Sns("Publish", ("TopicArn", topic), ("Message", "lost"));
        var message = Assert.Single(await cloud.ReceiveAsync(dead, wait: 20));
        Assert.Contains("lost", message.GetProperty("Body").GetString(), StringComparison.Ordinal);
        Assert.Equal("QueueDoesNotExist", message.GetProperty("MessageAttributes").GetProperty("ErrorCode").GetProperty("StringValue").GetString());
    }

    [Fact]
    public async Task A_web_server_that_is_away_is_tried_three_times_more_by_the_clock()
    {
        var server = WebServer.Start();
        await using var cloud = await Cloud.StartAsync();
        var topic = await cloud.TopicAsync("alerts");
        var dead = await cloud.QueueAsync("dead");
        await cloud.Sns("Subscribe", ("TopicArn", topic), ("Protocol", "http"), ("Endpoint", server.Url), ("Attributes.entry.1.key", "RedrivePolicy"), ("Attributes.entry.1.value", $$"""{"deadLetterTargetArn":"{{Cloud.Arn("sqs", "dead")}}"}"""));
        await cloud.Sns("ConfirmSubscription", ("TopicArn", topic), ("Token", (await server.NextAsync()).Json.GetProperty("Token").GetString() ?? ""));
        await server.DisposeAsync();
        await cloud.Sns("Publish", ("TopicArn", topic), ("Message", "lost"));
        await Task.Delay(TimeSpan.FromMilliseconds(300), TestContext.Current.CancellationToken);
        Assert.Empty(await cloud.ReceiveAsync(dead));
        IReadOnlyList<System.Text.Json.JsonElement> arrived = [];
        var moved = 0;
        for (; arrived.Count == 0 && moved < 200; moved++)
        {
            await cloud.AdvanceAsync(TimeSpan.FromSeconds(20));
            await Task.Delay(TimeSpan.FromMilliseconds(50), TestContext.Current.CancellationToken);
            arrived = await cloud.ReceiveAsync(dead);
        }

        Assert.True(moved >= 3, "Three retries, twenty seconds apart, come before giving up.");
        Assert.Equal("ConnectionFailure", Assert.Single(arrived).GetProperty("MessageAttributes").GetProperty("ErrorCode").GetProperty("StringValue").GetString());
    }

    [Fact]
    public async Task Refuses_what_sns_refuses()
    {
        await using var cloud = await Cloud.StartAsync();
        var topic = await cloud.TopicAsync("alerts");
        Assert.Equal("Invalid parameter: Empty message", (await CallFailedException.Of(() => cloud.Sns("Publish", ("TopicArn", topic), ("Message", "")))).Text);
        Assert.Equal("Invalid parameter: Message too long", (await CallFailedException.Of(() => cloud.Sns("Publish", ("TopicArn", topic), ("Message", new string('x', 262_145))))).Text);
        Assert.Equal("InvalidParameter", (await CallFailedException.Of(() => cloud.Sns("Publish", ("PhoneNumber", "+49301234"), ("Message", "m")))).Code);
    }
}
