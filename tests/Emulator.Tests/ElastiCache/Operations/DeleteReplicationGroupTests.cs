using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.ElastiCache.Operations;

public sealed class DeleteReplicationGroupTests
{
    [Fact]
    public async Task The_cache_is_forgotten_and_with_it_its_token()
    {
        await using var cloud = await Cloud.StartAsync();
        var port = await cloud.CreateCacheAsync("sessions", ("AuthToken", "first-token-0123456789"));

        Assert.Equal("deleting", Cloud.Text(await cloud.CacheAsync("DeleteReplicationGroup", ("ReplicationGroupId", "sessions")), "Status"));

        using var client = new RespClient(port);
        Assert.Equal("+PONG", client.Type("PING"));
        Assert.Equal(404, (await CallFailedException.Of(() => cloud.CacheAsync("DeleteReplicationGroup", ("ReplicationGroupId", "sessions")))).Status);
    }
}
