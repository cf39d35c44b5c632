using System.Globalization;
using Acinaces.Topology.Model;

namespace Acinaces.Topology.Alarms;

/// <summary>What must not happen to the cache, node by node.</summary>
internal static class CacheAlarms
{
    public static IEnumerable<Alarm> Of(Cache cache, int nodes, AlarmThresholds thresholds) =>
        Enumerable.Range(1, nodes).SelectMany(node => new[]
        {
            Full(cache, node, "memory", "DatabaseMemoryUsagePercentage", thresholds) with { Missing = MissingData.IsAlarming },
            Full(cache, node, "cpu", "EngineCPUUtilization", thresholds),
        });

    private static Alarm Full(Cache cache, int node, string what, string metric, AlarmThresholds thresholds) => new(
        string.Create(CultureInfo.InvariantCulture, $"{cache.Name}-{node:000}-{what}"),
        string.Create(CultureInfo.InvariantCulture, $"Node {node} of {cache.Name} uses more than {thresholds.CachePercent} % of its {what}."),
        new Metric.OfNode(cache, node, metric),
        thresholds.CachePercent,
        [Topics.SystemHealth])
    {
        Period = TimeSpan.FromMinutes(5),
        Periods = 2,
        Runbook = "cache-full",
    };
}
