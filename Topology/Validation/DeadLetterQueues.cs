using Acinaces.Topology.Model;

namespace Acinaces.Topology.Validation;

/// <summary>Dead letters end in a queue that hands them on no further and keeps them at least as long as the queue they came from.</summary>
public sealed class DeadLetterQueues : ITopologyRule
{
    public IEnumerable<string> Faults(TopologyModel topology)
    {
        foreach (var queue in topology.Queues)
        {
            if (queue.DeadLetters is not { } last)
                continue;
            if (last.DeadLetters is not null)
                yield return $"{queue.Declaration}: its dead letters go to {last.Declaration}, which has dead letters of its own.";
            // SQS counts a message's age from its first queue, so a shorter retention would drop it on arrival.
            if (last.Retention < queue.Retention)
                yield return $"{queue.Declaration}: {last.Declaration} keeps messages for a shorter time.";
            if (queue.MaxReceives < 1)
                yield return $"{queue.Declaration}: messages must be received at least once before they are dead.";
        }
    }
}
