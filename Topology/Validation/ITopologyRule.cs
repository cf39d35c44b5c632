using Acinaces.Topology.Model;

namespace Acinaces.Topology.Validation;

/// <summary>One thing that must hold for a topology.</summary>
public interface ITopologyRule
{
    /// <summary>One sentence per fault, naming the declaration; nothing when the rule holds.</summary>
    IEnumerable<string> Faults(TopologyModel topology);
}
