using Acinaces.Topology.Alarms;
using Acinaces.Topology.Model;

namespace Acinaces.Topology.Validation;

/// <summary>Nothing fails in silence: each kind of resource is watched for what goes wrong with it.</summary>
public sealed class RequiredAlarms : ITopologyRule
{
    // What is counted in logs is mostly for looking at; of these somebody must be told.
    private static readonly LogMetric[] _alarming = [LogMetrics.KillSwitchActivations, LogMetrics.SecretsOverdue];

    public IEnumerable<string> Faults(TopologyModel topology)
    {
        var watched = topology.Alarms.SelectMany(alarm => Figures(alarm.Metric)).ToHashSet();
        return
        [
            .. from resource in topology.Resources
               from figure in Required(resource)
               where !watched.Contains((resource.Kind, resource.Name, figure))
               select $"{resource.Declaration} has no alarm on {figure}.",
        ];
    }

    private static IEnumerable<string> Required(Resource resource) => resource switch
    {
        Function => ["Errors", "Duration", "Throttles"],
        Queue { DeadLetters: null } => ["ApproximateNumberOfMessagesVisible"],
        Queue => ["ApproximateAgeOfOldestMessage"],
        Table => ["ReadThrottleEvents", "WriteThrottleEvents"],
        Workflow => ["ExecutionsFailed"],
        ApiDefinition => ["5XXError"],
        LogMetric counted when _alarming.Any(known => ReferenceEquals(known, counted)) => [counted.MetricName],
        Cache => ["DatabaseMemoryUsagePercentage", "EngineCPUUtilization"],
        _ => [],
    };

    private static IEnumerable<(string Kind, string Name, string Figure)> Figures(Metric metric) => metric switch
    {
        Metric.OfResource of => [(of.Resource.Kind, of.Resource.Name, of.Name)],
        Metric.OfTable of => [(of.Table.Kind, of.Table.Name, of.Name)],
        Metric.OfNode of => [(of.Cache.Kind, of.Cache.Name, of.Name)],
        Metric.Percentage of => Figures(of.Part),
        _ => [],
    };
}
