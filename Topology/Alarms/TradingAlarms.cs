using Acinaces.Topology.Model;

namespace Acinaces.Topology.Alarms;

/// <summary>What somebody must know of although nothing is broken.</summary>
internal static class TradingAlarms
{
    public static readonly Alarm KillSwitchActivated = new(
        "kill-switch-activated",
        "Trading of a tenant was halted.",
        new Metric.OfResource(LogMetrics.KillSwitchActivations, LogMetrics.KillSwitchActivations.MetricName, Statistic.Sum),
        0,
        [Topics.CriticalAlerts])
    {
        Runbook = "kill-switch-activated",
    };
}
