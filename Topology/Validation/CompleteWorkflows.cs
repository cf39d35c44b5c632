using Acinaces.Topology.Model;

namespace Acinaces.Topology.Validation;

/// <summary>
/// In a workflow every state has a name of its own and is reached, everything that follows exists, an end can be reached from
/// everywhere, both a good and a bad end exist, and no call's fault goes unnoticed.
/// </summary>
public sealed class CompleteWorkflows : ITopologyRule
{
    public IEnumerable<string> Faults(TopologyModel topology) =>
        topology.Workflows.SelectMany(workflow => Faults(workflow).Select(fault => $"{workflow.Declaration}: {fault}"));

    private static string[] Faults(Workflow workflow)
    {
        if (workflow.States.Count == 0)
            return ["there are no states."];
        if (workflow.States.GroupBy(state => state.Name).Where(same => same.Count() > 1).Select(same => $"two states are called {same.Key}.").ToArray() is { Length: > 0 } doubles)
            return doubles;
        var states = workflow.States.ToDictionary(state => state.Name);
        var missing = workflow.States.SelectMany(state => state.Followers.Where(next => !states.ContainsKey(next)).Select(next => $"{state.Name} goes on with {next}, which does not exist.")).ToArray();
        return missing.Length > 0 ? missing : [.. Unreached(workflow, states), .. WithoutEnd(workflow), .. Ends(workflow), .. Calls(workflow)];
    }

    private static IEnumerable<string> Unreached(Workflow workflow, Dictionary<string, WorkflowState> states)
    {
        var reached = new HashSet<string>();
        var ahead = new Stack<string>([workflow.States[0].Name]);
        while (ahead.TryPop(out var name))
        {
            if (!reached.Add(name))
                continue;
            foreach (var next in states[name].Followers)
                ahead.Push(next);
        }
        return workflow.States.Where(state => !reached.Contains(state.Name)).Select(state => $"{state.Name} is never reached.");
    }

    // Grows the set of states that can end, backwards from the ends, until nothing is added.
    private static IEnumerable<string> WithoutEnd(Workflow workflow)
    {
        var ending = workflow.States.Where(IsEnd).Select(state => state.Name).ToHashSet();
        while (workflow.States.FirstOrDefault(state => !ending.Contains(state.Name) && state.Followers.Any(ending.Contains)) is { } found)
            ending.Add(found.Name);
        return workflow.States.Where(state => !ending.Contains(state.Name)).Select(state => $"no end can be reached from {state.Name}.");
    }

    private static IEnumerable<string> Ends(Workflow workflow)
    {
        if (!workflow.States.OfType<WorkflowState.Succeed>().Any())
            yield return "it cannot end well.";
        if (!workflow.States.OfType<WorkflowState.Fail>().Any())
            yield return "it cannot end badly.";
        if (workflow.Timeout <= TimeSpan.Zero)
            yield return "it has no timeout.";
    }

    private static IEnumerable<string> Calls(Workflow workflow)
    {
        foreach (var call in workflow.States.OfType<WorkflowState.Call>())
        {
            if (call.OnFault is null)
                yield return $"nobody notices when {call.Name} fails.";
            if (call.Next is null)
                yield return $"nothing follows {call.Name}.";
            if (call.OnFault == call.Name)
                yield return $"{call.Name} answers its own failure.";
        }
        foreach (var call in workflow.States.OfType<WorkflowState.Gather>().SelectMany(gather => gather.Calls).Where(call => call.Next is not null || call.OnFault is not null))
            yield return $"{call.Name} is part of a gathering, which decides what follows.";
    }

    private static bool IsEnd(WorkflowState state) => state is WorkflowState.Succeed or WorkflowState.Fail;
}
