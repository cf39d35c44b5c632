using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.Sns.Operations;

public sealed class ConfirmSubscriptionTests
{
    [Fact]
    public async Task A_web_server_confirms_with_the_token_it_was_sent_and_then_gets_messages()
    {
        await using var server = WebServer.Start();
        await using var cloud = await Cloud.StartAsync();
        var topic = await cloud.TopicAsync("alerts");
        await cloud.Sns("Subscribe", ("TopicArn", topic), ("Protocol", "http"), ("Endpoint", server.Url));
        var question = await server.NextAsync();
        Assert.Equal("SubscriptionConfirmation", question.Headers["x-amz-sns-message-type"]);
        await cloud.Sns("ConfirmSubscription", ("TopicArn", topic), ("Token", question.Json.GetProperty("Token").GetString() ?? ""));
        await cloud.Sns("Publish", ("TopicArn", topic), ("Message", "hello"));
        var notification = await server.NextAsync();
        Assert.Equal(("Notification", "hello"), (notification.Headers["x-amz-sns-message-type"], notification.Json.GetProperty("Message").GetString()));
    }

    [Fact]
    public async Task A_wrong_token_is_refused()
    {
        await using var cloud = await Cloud.StartAsync();
        var topic = await cloud.TopicAsync("alerts");
        Assert.Equal("Invalid parameter: Token", (await CallFailedException.Of(() => cloud.Sns("ConfirmSubscription", ("TopicArn", topic), ("Token", "x")))).Text);
    }
}
