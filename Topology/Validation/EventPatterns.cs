using Acinaces.Topology.Model;

namespace Acinaces.Topology.Validation;

/// <summary>A rule takes something in particular, and hands it to one to five targets.</summary>
public sealed class EventPatterns : ITopologyRule
{
    private const int MaxTargets = 5;

    public IEnumerable<string> Faults(TopologyModel topology)
    {
        foreach (var rule in topology.EventRules)
        {
            if (rule.Pattern.Sources.Count == 0)
                yield return $"{rule.Declaration} takes events of any source.";
            if (rule.Targets.Count is 0 or > MaxTargets)
                yield return $"{rule.Declaration} has {rule.Targets.Count} targets, 1 to {MaxTargets} are possible.";
        }
    }
}
