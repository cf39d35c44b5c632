using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.ElastiCache.Operations;

public sealed class DescribeReplicationGroupsTests
{
    [Fact]
    public async Task Shows_the_cache_under_the_names_of_the_api()
    {
        await using var cloud = await Cloud.StartAsync();
        var port = await cloud.CreateCacheAsync("Sessions", ("AuthToken", "first-token-0123456789"));

        var answer = await cloud.CacheAsync("DescribeReplicationGroups", ("ReplicationGroupId", "sessions"));
        var group = Assert.Single(answer.Descendants("ReplicationGroups").Single().Elements());

        Assert.Equal("ReplicationGroup", group.Name.LocalName);
        Assert.Equal("sessions", group.Element("ReplicationGroupId")?.Value);
        Assert.Equal("available", group.Element("Status")?.Value);
        Assert.Equal("true", group.Element("AuthTokenEnabled")?.Value);
        Assert.Equal("arn:aws:elasticache:eu-central-1:000000000000:replicationgroup:sessions", group.Element("ARN")?.Value);
        Assert.Equal($"{port}", group.Element("NodeGroups")?.Element("NodeGroup")?.Element("PrimaryEndpoint")?.Element("Port")?.Value);
        Assert.Equal("", group.Element("PendingModifiedValues")?.Value);
    }

    [Fact]
    public async Task An_unknown_cache_is_not_found_and_a_list_may_be_empty()
    {
        await using var cloud = await Cloud.StartAsync();
        var refusal = await CallFailedException.Of(() => cloud.CacheAsync("DescribeReplicationGroups", ("ReplicationGroupId", "none")));
        Assert.Equal((404, "ReplicationGroupNotFoundFault"), (refusal.Status, refusal.Code));
        Assert.Empty((await cloud.CacheAsync("DescribeReplicationGroups")).Descendants("ReplicationGroup"));
    }
}
