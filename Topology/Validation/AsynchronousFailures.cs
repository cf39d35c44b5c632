using Acinaces.Topology.Model;

namespace Acinaces.Topology.Validation;

/// <summary>Whoever is called by a rule or a schedule says where failed calls go: nobody waits for the answer.</summary>
public sealed class AsynchronousFailures : ITopologyRule
{
    public IEnumerable<string> Faults(TopologyModel topology) =>
        from function in topology.Functions
        let triggers = topology.TriggersOf(function).Select(trigger => trigger.Declaration).ToArray()
        where triggers.Length > 0 && function.FailedCalls is null
        select $"{function.Declaration} is called by {string.Join(" and ", triggers)} and does not say where failed calls go.";
}
