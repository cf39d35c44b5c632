using Acinaces.Topology.Model;

namespace Acinaces.Topology.Validation;

/// <summary>What a declaration points at is itself part of the topology.</summary>
public sealed class DeclaredReferences : ITopologyRule
{
    public IEnumerable<string> Faults(TopologyModel topology)
    {
        var declared = new HashSet<Resource>(topology.Resources, ReferenceEqualityComparer.Instance);
        return from reference in References(topology)
               where !declared.Contains(reference.To)
               select $"{reference.From.Declaration} refers to {reference.To.Declaration}, which the topology does not list.";
    }

    private static IEnumerable<(Resource From, Resource To)> References(TopologyModel topology) =>
    [
        .. topology.Functions.SelectMany(function => function.Grants.Select(grant => grant.Resource).OfType<Resource>().Select(to => ((Resource)function, to))),
        .. topology.Functions.SelectMany(function => Queues(function).Select(to => ((Resource)function, (Resource)to))),
        .. topology.Functions.SelectMany(function => function.Changes.Select(changes => ((Resource)function, (Resource)changes.Table))),
        .. topology.Workflows.SelectMany(workflow => workflow.Functions.Select(to => ((Resource)workflow, (Resource)to))),
        .. topology.Workflows.SelectMany(workflow => workflow.Started.Select(to => ((Resource)workflow, (Resource)to))),
        .. topology.LogMetrics.SelectMany(metric => metric.Functions.Select(to => ((Resource)metric, (Resource)to))),
        .. topology.Alarms.SelectMany(alarm => alarm.Metric.Resources.Concat(alarm.Topics).Select(to => ((Resource)alarm, to))),
        .. topology.Dashboards.SelectMany(page => page.Charts.SelectMany(chart => chart.Lines).SelectMany(line => line.Metric.Resources).Select(to => ((Resource)page, to))),
        .. topology.Planned.Select(function => ((Resource)function, (Resource)function)),
        .. topology.EventRules.SelectMany(rule => rule.Targets.Select(target => ((Resource)rule, target.Resource))),
        .. topology.EventRules.Select(rule => ((Resource)rule, (Resource)rule.Bus)),
        .. topology.EventRules.SelectMany(rule => rule.Targets.OfType<EventTarget.ToFunction>().Select(target => ((Resource)rule, (Resource)target.DeadLetters))),
        .. topology.Schedules.Select(schedule => ((Resource)schedule, (Resource)schedule.Target)),
        .. topology.Topics.SelectMany(topic => topic.Subscriptions.Select(subscription => ((Resource)topic, (Resource)subscription.Queue))),
        .. topology.Topics.Where(topic => topic.Key is not null).Select(topic => ((Resource)topic, (Resource)topic.Key!)),
        .. topology.Queues.Where(queue => queue.DeadLetters is not null).Select(queue => ((Resource)queue, (Resource)queue.DeadLetters!)),
        .. topology.Secrets.Select(secret => ((Resource)secret, (Resource)secret.Key)),
        .. topology.SecretPaths.Select(path => ((Resource)path, (Resource)path.Key)),
        .. topology.Caches.Select(cache => ((Resource)cache, (Resource)cache.Credentials)),
        .. topology.Buckets.SelectMany(bucket => new Resource?[] { bucket.Key, bucket.AccessLog }.OfType<Resource>().Select(to => ((Resource)bucket, to))),
        .. topology.Apis.Select(api => ((Resource)api, (Resource)api.Authorizer)),
    ];

    private static IEnumerable<Queue> Queues(Function function) =>
        new[] { function.WorkQueue, function.FailedCalls }.OfType<Queue>().Concat(function.Changes.Select(changes => changes.FailedBatches));
}
