using Acinaces.Topology.Model;

namespace Acinaces.Topology.Validation;

/// <summary>Below one path there is at most one variable name: the gateway refuses two.</summary>
public sealed class OneVariablePerParent : ITopologyRule
{
    public IEnumerable<string> Faults(TopologyModel topology) =>
        from function in topology.Functions
        from route in function.Routes
        from variable in Variables(route.Path)
        group (variable.Name, function) by variable.Parent into siblings
        let names = siblings.Select(sibling => sibling.Name).Distinct().Order().ToArray()
        where names.Length > 1
        select $"Below {siblings.Key} stand the variables {string.Join(", ", names)}, by {string.Join(" and ", siblings.Select(sibling => sibling.function.Declaration).Distinct())}.";

    private static IEnumerable<(string Parent, string Name)> Variables(string path)
    {
        var parts = path.Split('/');
        for (var i = 1; i < parts.Length; i++)
        {
            if (parts[i].StartsWith('{'))
                yield return (string.Join('/', parts[..i]), parts[i]);
        }
    }
}
