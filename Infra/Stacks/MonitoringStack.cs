using Acinaces.Infra.Projections;
using Constructs;

namespace Acinaces.Infra.Stacks;

/// <summary>Alarms, dashboards, and what is counted in log lines.</summary>
public sealed class MonitoringStack : EnvironmentStack
{
    public MonitoringStack(Construct scope, StackContext context)
        : base(scope, context, "Monitoring", "Alarms, dashboards and metrics of log lines")
    {
        foreach (var metric in Topology.LogMetrics)
            this.AddLogMetric(metric);
        foreach (var alarm in Topology.Alarms)
            this.AddAlarm(alarm);
        foreach (var dashboard in Topology.Dashboards)
            this.AddDashboard(dashboard);
    }
}
