using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.Sqs.Operations;

public sealed class ListQueuesTests
{
    [Fact]
    public async Task Pages_through_the_queues_of_a_prefix()
    {
        await using var cloud = await Cloud.StartAsync();
        foreach (var name in (string[])["a-1", "a-2", "a-3", "b-1"])
            await cloud.QueueAsync(name);
        var first = await cloud.Sqs("ListQueues", new { QueueNamePrefix = "a-", MaxResults = 2 });
        Assert.Equal(["http://127.0.0.1:4566/000000000000/a-1", "http://127.0.0.1:4566/000000000000/a-2"], first.GetProperty("QueueUrls").EnumerateArray().Select(url => url.GetString()));
        var second = await cloud.Sqs("ListQueues", new { QueueNamePrefix = "a-", MaxResults = 2, NextToken = first.GetProperty("NextToken").GetString() });
        Assert.Equal(["http://127.0.0.1:4566/000000000000/a-3"], second.GetProperty("QueueUrls").EnumerateArray().Select(url => url.GetString()));
        Assert.False(second.TryGetProperty("NextToken", out _));
    }
}
