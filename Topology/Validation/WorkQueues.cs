using Acinaces.Topology.Model;

namespace Acinaces.Topology.Validation;

/// <summary>
/// A function that leaves itself work may send it, hides it long enough while it works, and loses nothing that fails;
/// no two functions take from one queue.
/// </summary>
public sealed class WorkQueues : ITopologyRule
{
    // What Lambda's guide asks of a queue that calls a function: time for a whole batch and its retries.
    private const int VisibilityPerTimeout = 6;

    public IEnumerable<string> Faults(TopologyModel topology)
    {
        foreach (var function in topology.Functions)
        {
            if (function.WorkQueue is not { } queue)
                continue;
            if (!function.IsGranted<Grant.SendQueue>(queue))
                yield return $"{function.Declaration} takes work from {queue.Declaration} but may not leave any there.";
            if (queue.VisibilityTimeout < function.Timeout * VisibilityPerTimeout)
                yield return $"{queue.Declaration} hides messages for {queue.VisibilityTimeout.TotalSeconds} s; {function.Declaration} needs {VisibilityPerTimeout} times its {function.Timeout.TotalSeconds} s.";
            if (queue.DeadLetters is null)
                yield return $"{queue.Declaration}: work of {function.Declaration} that fails has nowhere to go.";
        }
        foreach (var shared in topology.Functions.Where(function => function.WorkQueue is not null).GroupBy(function => function.WorkQueue!.Name).Where(readers => readers.Count() > 1))
            yield return $"Queue '{shared.Key}' has several readers: {string.Join(" and ", shared.Select(function => function.Declaration))}.";
    }
}
