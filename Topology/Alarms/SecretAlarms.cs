using Acinaces.Topology.Model;

namespace Acinaces.Topology.Alarms;

/// <summary>What must be renewed before it is too late.</summary>
internal static class SecretAlarms
{
    /// <summary>The figure is taken once a day, and so is the alarm.</summary>
    public static readonly Alarm SecretsOverdue = new(
        "secrets-overdue",
        "A secret is older than agreed: its rotation fails, or a person has to renew it.",
        new Metric.OfResource(LogMetrics.SecretsOverdue, LogMetrics.SecretsOverdue.MetricName, Statistic.Sum),
        0,
        [Topics.SystemHealth])
    {
        Period = TimeSpan.FromDays(1),
        Runbook = "secret-age",
    };
}
