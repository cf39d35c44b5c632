using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.Sqs.Operations;

public sealed class SendMessageTests
{
    [Fact]
    public async Task Answers_with_the_digest_of_the_body()
    {
        await using var cloud = await Cloud.StartAsync();
        var url = await cloud.QueueAsync("orders");
        // md5("hello"), from RFC-known tables.
        Assert.Equal("5d41402abc4b2a76b9719d911017c592", (await cloud.SendAsync(url, "hello")).GetProperty("MD5OfMessageBody").GetString());
    }

    [Fact]
    public async Task Attributes_are_digested_in_the_order_of_their_names()
    {
        await using var cloud = await Cloud.StartAsync();
        var url = await cloud.QueueAsync("orders");
        var answer = await cloud.Sqs("SendMessage", new
        {
            QueueUrl = url,
            MessageBody = "m",
            MessageAttributes = new { b = new { DataType = "Number", StringValue = "7" }, a = new { DataType = "String", StringValue = "x" } },
        });
        // Length-prefixed "a" "String" 1 "x", then "b" "Number" 1 "7", hashed with md5sum.
        Assert.Equal("b2d3e75fac480b41d4a3622ee177669a", answer.GetProperty("MD5OfMessageAttributes").GetString());
    }

    [Fact]
    public async Task A_delayed_message_comes_when_its_delay_has_passed()
    {
        await using var cloud = await Cloud.StartAsync();
        var url = await cloud.QueueAsync("orders", ("DelaySeconds", "10"));
        await cloud.SendAsync(url, "late");
        await cloud.AdvanceAsync(TimeSpan.FromSeconds(9));
        Assert.Empty(await cloud.BodiesAsync(url));
        await cloud.AdvanceAsync(TimeSpan.FromSeconds(1));
        Assert.Equal(["late"], await cloud.BodiesAsync(url));
    }

    [Fact]
    public async Task A_repeated_deduplication_id_sends_nothing_for_five_minutes()
    {
        await using var cloud = await Cloud.StartAsync();
        var url = await cloud.QueueAsync("orders.fifo", ("FifoQueue", "true"), ("ContentBasedDeduplication", "true"));
        var first = await cloud.Sqs("SendMessage", new { QueueUrl = url, MessageBody = "buy", MessageGroupId = "BTC" });
        var again = await cloud.Sqs("SendMessage", new { QueueUrl = url, MessageBody = "buy", MessageGroupId = "BTC" });
        Assert.Equal(first.GetProperty("MessageId").GetString(), again.GetProperty("MessageId").GetString());
        Assert.Equal(first.GetProperty("SequenceNumber").GetString(), again.GetProperty("SequenceNumber").GetString());
        await cloud.AdvanceAsync(TimeSpan.FromMinutes(5));
        var later = await cloud.Sqs("SendMessage", new { QueueUrl = url, MessageBody = "buy", MessageGroupId = "BTC" });
        Assert.NotEqual(first.GetProperty("MessageId").GetString(), later.GetProperty("MessageId").GetString());
        Assert.Equal(["buy", "buy"], await cloud.BodiesAsync(url));
    }

    [Fact]
    public async Task Refuses_what_sqs_refuses()
    {
        await using var cloud = await Cloud.StartAsync();
        var url = await cloud.QueueAsync("small", ("MaximumMessageSize", "1024"));
        var fifo = await cloud.QueueAsync("orders.fifo", ("FifoQueue", "true"));
        Assert.Equal("InvalidMessageContents", (await CallFailedException.Of(() => cloud.SendAsync(url, "\u0001"))).Code);
        Assert.Equal("InvalidParameterValue", (await CallFailedException.Of(() => cloud.SendAsync(url, new string('x', 1025)))).Code);
        Assert.Equal("InvalidParameterValue", (await CallFailedException.Of(() => cloud.Sqs("SendMessage", new { QueueUrl = url, MessageBody = "m", DelaySeconds = 901 }))).Code);
        Assert.Equal("MissingParameter", (await CallFailedException.Of(() => cloud.SendAsync(fifo, "m"))).Code);
        Assert.Equal("InvalidParameterValue", (await CallFailedException.Of(() => cloud.Sqs("SendMessage", new { QueueUrl = fifo, MessageBody = "m", MessageGroupId = "g" }))).Code);
    }
}
