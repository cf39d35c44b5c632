using Acinaces.Topology.Model;

namespace Acinaces.Topology;

/// <summary>The caches.</summary>
public static class Caches
{
    public static readonly Cache Main = new("cache", Secrets.InfraRedis);

    public static IReadOnlyList<Cache> All => [Main];
}
