using Acinaces.Topology.Model;

namespace Acinaces.Topology.Alarms;

/// <summary>What must not happen at the gateway.</summary>
internal static class ApiAlarms
{
    public static IEnumerable<Alarm> Of(ApiDefinition api, AlarmThresholds thresholds) =>
    [
        new Alarm(
            $"{api.Name}-server-errors",
            $"More than {thresholds.ServerErrorPercent} % of the API's answers are 5xx.",
            new Metric.Percentage(new Metric.OfResource(api, "5XXError", Statistic.Sum), new Metric.OfResource(api, "Count", Statistic.Sum)),
            thresholds.ServerErrorPercent,
            [Topics.CriticalAlerts])
        {
            Period = TimeSpan.FromMinutes(5),
            Periods = 2,
            Runbook = "api-server-errors",
        },
    ];
}
