using Acinaces.Topology.Model;

namespace Acinaces.Topology.Validation;

/// <summary>No two functions answer the same method on the same path.</summary>
public sealed class UniqueRoutes : ITopologyRule
{
    public IEnumerable<string> Faults(TopologyModel topology) =>
        from function in topology.Functions
        from route in function.Routes
        group function by route.ToString() into same
        where same.Count() > 1
        select $"{same.Key} is declared {same.Count()} times, by {string.Join(" and ", same.Distinct().Select(function => function.Declaration))}.";
}
