using Acinaces.Topology.Model;

namespace Acinaces.Topology.Alarms;

/// <summary>What must not happen to a table.</summary>
internal static class TableAlarms
{
    public static IEnumerable<Alarm> Of(Table table, AlarmThresholds thresholds) =>
        [Throttles(table, "reads", "ReadThrottleEvents", thresholds), Throttles(table, "writes", "WriteThrottleEvents", thresholds)];

    private static Alarm Throttles(Table table, string what, string metric, AlarmThresholds thresholds) => new(
        $"{table.Name}-throttled-{what}",
        $"Table {table.Name} refuses {what}: they come faster than its capacity.",
        new Metric.OfTable(table, metric),
        thresholds.ThrottledRequests,
        [Topics.SystemHealth])
    {
        Period = TimeSpan.FromMinutes(5),
        Runbook = "table-throttles",
    };
}
