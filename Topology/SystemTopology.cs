using Acinaces.Topology.Alarms;
using Acinaces.Topology.Functions;
using Acinaces.Topology.Model;
using Acinaces.Topology.Validation;
using Acinaces.Topology.Workflows;

namespace Acinaces.Topology;

/// <summary>The system as it is declared here, gathered into one value.</summary>
public static class SystemTopology
{
    /// <summary>All resources in one environment.</summary>
    /// <exception cref="InvalidTopologyException">Declarations contradict each other; all faults are listed.</exception>
    public static TopologyModel In(EnvironmentSettings environment)
    {
        var topology = new TopologyModel
        {
            Environment = environment,
            Tables = Tables.All,
            Buckets = Buckets.All,
            Keys = Keys.All,
            Secrets = Secrets.All,
            SecretPaths = Secrets.Paths,
            Queues = Queues.All,
            Topics = Topics.All,
            EventBuses = EventBuses.All,
            EventRules = EventRules.All,
            Schedules = Schedules.All,
            Caches = Caches.All,
            TimeSeriesDatabases = TimeSeries.All,
            Functions =
            [
                .. StrategyManagementFunctions.All, .. MarketDataFunctions.All, .. AiIntelligenceFunctions.All, .. RiskControlFunctions.All,
                .. ExchangeFunctions.All, .. AuditFunctions.All, .. PlatformFunctions.All,
            ],
            Planned = Planned.All,
            Workflows = StateMachines.All,
            Apis = [Api.In(environment)],
            LogMetrics = LogMetrics.All,
        };
        topology = topology with { Alarms = AlarmList.Of(topology), Dashboards = DashboardList.Of(topology) };
        TopologyRules.Require(topology);
        return topology;
    }
}
