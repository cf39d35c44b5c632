namespace Acinaces.AppHost.Projections;

/// <summary>The cache is the emulator's Redis protocol, so there is nothing to create; it only has to be found.</summary>
internal static class CacheProjection
{
    public static void AddTo(LocalCloud cloud)
    {
        foreach (var cache in cloud.Topology.Caches)
        {
            cloud.Add(cache, cache.Name, "AWS::ElastiCache::ReplicationGroup", null,
                (api, _) => Task.FromResult($"arn:aws:elasticache:{api.Region}:{LocalCloud.AccountId}:replicationgroup:{cloud.Names.Of(cache)}"));
        }
    }
}
