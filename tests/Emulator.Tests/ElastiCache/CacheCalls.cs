using System.Globalization;
using System.Xml.Linq;
using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.ElastiCache;

/// <summary>Calls of ElastiCache's API.</summary>
internal static class CacheCalls
{
    /// <returns>The port the cache listens on.</returns>
    public static async Task<int> CreateCacheAsync(this Cloud cloud, string id, params (string Name, string Value)[] members) =>
        int.Parse(Cloud.Text(await cloud.CacheAsync("CreateReplicationGroup", [("ReplicationGroupId", id), ("ReplicationGroupDescription", "for tests"), .. members]), "Port"), CultureInfo.InvariantCulture);

    /// <summary>Changes the tokens of the cache <c>sessions</c>.</summary>
    public static Task<XElement> SetTokenAsync(this Cloud cloud, string token, string strategy) => cloud.CacheAsync(
        "ModifyReplicationGroup", ("ReplicationGroupId", "sessions"), ("AuthToken", token), ("AuthTokenUpdateStrategy", strategy), ("ApplyImmediately", "true"));

    public static Task<XElement> CacheAsync(this Cloud cloud, string action, params (string Name, string Value)[] members) => cloud.QueryAsync("elasticache", "2015-02-02", action, members);
}
