using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.Sns.Operations;

public sealed class SubscribeTests
{
    [Fact]
    public async Task A_queue_is_confirmed_at_once_and_subscribed_only_once()
    {
        await using var cloud = await Cloud.StartAsync();
        var topic = await cloud.TopicAsync("alerts");
        var first = await cloud.SubscribeQueueAsync(topic, "orders");
        Assert.StartsWith(topic + ":", first, StringComparison.Ordinal);
        Assert.Equal(first, await cloud.SubscribeQueueAsync(topic, "orders"));
        Assert.Single((await cloud.Sns("ListSubscriptionsByTopic", ("TopicArn", topic))).Descendants("SubscriptionArn"));
    }

    [Fact]
    public async Task A_mail_box_waits_for_its_confirmation()
    {
        await using var cloud = await Cloud.StartAsync();
        var topic = await cloud.TopicAsync("alerts");
        Assert.Equal("pending confirmation", Cloud.Text(await cloud.Sns("Subscribe", ("TopicArn", topic), ("Protocol", "email"), ("Endpoint", "a@example.com")), "SubscriptionArn"));
    }

    [Theory]
    [InlineData("sqs", "http://example.com", "Invalid parameter: SQS endpoint ARN")]
    [InlineData("http", "http://example.com/hook", "Invalid parameter: Endpoint Reason: the emulator delivers to addresses of this machine only")]
    [InlineData("https", "http://127.0.0.1/hook", "Invalid parameter: Endpoint must match the specified protocol")]
    [InlineData("pigeon", "home", "Invalid parameter: Does not support this protocol string: pigeon")]
    public async Task Refuses_endpoints_it_cannot_serve(string protocol, string endpoint, string text)
    {
        await using var cloud = await Cloud.StartAsync();
        var topic = await cloud.TopicAsync("alerts");
        Assert.Equal(text, (await CallFailedException.Of(() => cloud.Sns("Subscribe", ("TopicArn", topic), ("Protocol", protocol), ("Endpoint", endpoint)))).Text);
    }

    [Theory]
    [InlineData("""{"a":[]}""")]
    [InlineData("""{"a":{"b":[1]}}""")]
    [InlineData("""{"a":[{"between":[1,2]}]}""")]
    [InlineData("""{"a":[1],"b":[1],"c":[1],"d":[1],"e":[1],"f":[1]}""")]
    public async Task Refuses_filter_policies_that_break_the_rules(string policy)
    {
        await using var cloud = await Cloud.StartAsync();
        var topic = await cloud.TopicAsync("alerts");
        Assert.Equal("InvalidParameter", (await CallFailedException.Of(() => cloud.SubscribeQueueAsync(topic, "orders", ("FilterPolicy", policy)))).Code);
    }
}
