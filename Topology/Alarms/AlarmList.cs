using Acinaces.Topology.Model;

namespace Acinaces.Topology.Alarms;

/// <summary>Every alarm of an environment. A new function, queue, table or workflow has its alarms by being declared.</summary>
public static class AlarmList
{
    /// <summary>The alarms.</summary>
    /// <param name="topology">Everything else.</param>
    public static IReadOnlyList<Alarm> Of(TopologyModel topology)
    {
        var thresholds = topology.Environment.Alarms;
        return
        [
            .. topology.Functions.SelectMany(function => FunctionAlarms.Of(function, thresholds)),
            .. topology.Queues.Select(queue => QueueAlarms.Of(queue, thresholds)),
            .. topology.Tables.SelectMany(table => TableAlarms.Of(table, thresholds)),
            .. topology.Workflows.Select(WorkflowAlarms.Of),
            .. topology.Apis.SelectMany(api => ApiAlarms.Of(api, thresholds)),
            .. topology.Caches.SelectMany(cache => CacheAlarms.Of(cache, topology.Environment.Cache.Nodes, thresholds)),
            TradingAlarms.KillSwitchActivated,
            SecretAlarms.SecretsOverdue,
        ];
    }
}
