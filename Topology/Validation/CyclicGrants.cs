using Acinaces.Topology.Model;

namespace Acinaces.Topology.Validation;

/// <summary>
/// What a function causes does not call it again: a ring of writes, messages and calls would run for ever. A function may leave work
/// for itself in its own queue; rules select their events by name, so the bus is no way through a ring here.
/// </summary>
public sealed class CyclicGrants : ITopologyRule
{
    public IEnumerable<string> Faults(TopologyModel topology)
    {
        var reported = new HashSet<Resource>(ReferenceEqualityComparer.Instance);
        foreach (var function in topology.Functions)
        {
            if (Ring(topology, function) is not { } ring || ring.Any(reported.Contains))
                continue;
            reported.UnionWith(ring);
            yield return $"{function.Declaration} calls itself without end, by way of {string.Join(", ", ring.Select(resource => resource.Declaration))}.";
        }
    }

    /// <summary>The resources between a function and itself. Absent when there is no way back.</summary>
    private static List<Resource>? Ring(TopologyModel topology, Function start)
    {
        var from = new Dictionary<Resource, Resource>(ReferenceEqualityComparer.Instance);
        var ahead = new Stack<Resource>([start]);
        while (ahead.TryPop(out var resource))
        {
            foreach (var next in Caused(topology, resource))
            {
                if (ReferenceEquals(next, start))
                    return Between(start, resource, from);
                if (from.TryAdd(next, resource))
                    ahead.Push(next);
            }
        }
        return null;
    }

    private static List<Resource> Between(Resource start, Resource last, Dictionary<Resource, Resource> from)
    {
        var ring = new List<Resource>();
        for (var at = last; !ReferenceEquals(at, start); at = from[at])
            ring.Insert(0, at);
        return ring;
    }

    private static IEnumerable<Resource> Caused(TopologyModel topology, Resource resource) => resource switch
    {
        Function function =>
        [
            .. function.Grants.Select(grant => CausedBy(grant, function)).OfType<Resource>(),
            .. function.FailedCalls is null ? Array.Empty<Resource>() : [function.FailedCalls],
            .. function.Changes.Select(changes => changes.FailedBatches),
        ],
        Table table => topology.ReadersOfChanges(table),
        Topic topic => topic.Subscriptions.Select(subscription => subscription.Queue),
        Queue queue =>
        [
            .. topology.Functions.Where(function => ReferenceEquals(function.WorkQueue, queue)),
            .. queue.DeadLetters is null ? Array.Empty<Resource>() : [queue.DeadLetters],
        ],
        _ => [],
    };

    private static Resource? CausedBy(Grant grant, Function function) => grant switch
    {
        Grant.OnTable { Access: not TableAccess.Read } on => on.Table,
        Grant.PublishTopic on => on.Topic,
        Grant.SendQueue on when !ReferenceEquals(on.Queue, function.WorkQueue) => on.Queue,
        _ => null,
    };
}
