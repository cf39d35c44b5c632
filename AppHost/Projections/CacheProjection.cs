using Acinaces.Hosting.Aws;
using Acinaces.Topology.Model;

namespace Acinaces.AppHost.Projections;

/// <summary>The cache is the emulator's Redis protocol. It asks for no token until the first rotation of its secret gives it one.</summary>
internal static class CacheProjection
{
    private const string ElastiCacheVersion = "2015-02-02";

    public static void AddTo(LocalCloud cloud)
    {
        foreach (var cache in cloud.Topology.Caches)
            cloud.Add(cache, cache.Name, "AWS::ElastiCache::ReplicationGroup", null, (api, token) => ProvisionAsync(cloud, cache, api, token));
    }

    private static async Task<string> ProvisionAsync(LocalCloud cloud, Cache cache, AwsApi api, CancellationToken cancellationToken)
    {
        try
        {
            await api.QueryAsync("elasticache", ElastiCacheVersion, "CreateReplicationGroup",
                [new("ReplicationGroupId", cloud.Names.Of(cache)), new("ReplicationGroupDescription", "Shared state of functions")], cancellationToken);
        }
        catch (AwsApiException exception) when (exception.Code == "ReplicationGroupAlreadyExists")
        {
            // From an earlier run; its token is the one its secret holds.
        }
        return cloud.Names.ArnOf(cache);
    }
}
