using Acinaces.Topology.Model;

namespace Acinaces.Topology.Validation;

/// <summary>Nothing fails in silence: each kind of resource is watched for what goes wrong with it.</summary>
public sealed class RequiredAlarms : ITopologyRule
{
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
