using System.Text.RegularExpressions;
using Acinaces.Topology.Model;

namespace Acinaces.Topology.Validation;

/// <summary>Paths start with a slash and consist of words and braced variables, each variable once.</summary>
public sealed partial class LegalPaths : ITopologyRule
{
    public IEnumerable<string> Faults(TopologyModel topology) =>
        from function in topology.Functions
        from route in function.Routes
        where !Pattern().IsMatch(route.Path) || route.PathVariables.Distinct().Count() != route.PathVariables.Count
        select $"{function.Declaration}: \"{route.Path}\" is not a legal path.";

    [GeneratedRegex("^(/([a-z0-9]+(-[a-z0-9]+)*|\\{[a-zA-Z][a-zA-Z0-9]*\\}))+$")]
    private static partial Regex Pattern();
}
