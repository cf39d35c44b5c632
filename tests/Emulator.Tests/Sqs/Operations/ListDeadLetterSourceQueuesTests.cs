using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.Sqs.Operations;

public sealed class ListDeadLetterSourceQueuesTests
{
    [Fact]
    public async Task Names_the_queues_that_send_their_dead_letters_here()
    {
        await using var cloud = await Cloud.StartAsync();
        var dead = await cloud.QueueAsync("dead");
        var orders = await cloud.QueueAsync("orders", ("RedrivePolicy", $$"""{"deadLetterTargetArn":"{{Cloud.Arn("sqs", "dead")}}","maxReceiveCount":"3"}"""));
        await cloud.QueueAsync("other");
        Assert.Equal([orders], (await cloud.Sqs("ListDeadLetterSourceQueues", new { QueueUrl = dead })).GetProperty("queueUrls").EnumerateArray().Select(url => url.GetString()));
    }
}
