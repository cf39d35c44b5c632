using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.Sqs.Operations;

public sealed class SetQueueAttributesTests
{
    [Fact]
    public async Task Changes_take_effect_and_an_empty_policy_removes_it()
    {
        await using var cloud = await Cloud.StartAsync();
        var url = await cloud.QueueAsync("orders", ("Policy", """{"Version":"2012-10-17","Statement":[]}"""));
        await cloud.Sqs("SetQueueAttributes", new { QueueUrl = url, Attributes = new { DelaySeconds = "5", Policy = "" } });
        var attributes = (await cloud.Sqs("GetQueueAttributes", new { QueueUrl = url, AttributeNames = new[] { "All" } })).GetProperty("Attributes");
        Assert.Equal("5", attributes.GetProperty("DelaySeconds").GetString());
        Assert.False(attributes.TryGetProperty("Policy", out _));
    }

    [Fact]
    public async Task A_dead_letter_queue_must_exist_be_of_the_same_type_and_allow_it()
    {
        await using var cloud = await Cloud.StartAsync();
        var url = await cloud.QueueAsync("orders");
        await cloud.QueueAsync("dead.fifo", ("FifoQueue", "true"));
        await cloud.QueueAsync("closed", ("RedriveAllowPolicy", """{"redrivePermission":"denyAll"}"""));
        foreach (var target in (string[])["missing", "dead.fifo", "closed"])
        {
            var policy = $$"""{"deadLetterTargetArn":"{{Cloud.Arn("sqs", target)}}","maxReceiveCount":"3"}""";
            Assert.Equal("InvalidParameterValue", (await CallFailedException.Of(() => cloud.Sqs("SetQueueAttributes", new { QueueUrl = url, Attributes = new { RedrivePolicy = policy } }))).Code);
        }
    }
}
