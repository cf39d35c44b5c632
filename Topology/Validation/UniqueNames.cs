using Acinaces.Topology.Model;

namespace Acinaces.Topology.Validation;

/// <summary>No two resources of one kind share a name.</summary>
public sealed class UniqueNames : ITopologyRule
{
    public IEnumerable<string> Faults(TopologyModel topology) =>
        from resource in topology.Resources
        group resource by (resource.Kind, resource.Name) into same
        where same.Count() > 1
        select $"The name is taken twice: {string.Join(" and ", same.Select(resource => resource.Declaration))}.";
}
