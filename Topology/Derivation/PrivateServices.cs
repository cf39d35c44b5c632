using Acinaces.Topology.Model;

namespace Acinaces.Topology.Derivation;

/// <summary>The AWS services that functions call, and so need a way to from inside the network.</summary>
public static class PrivateServices
{
    // Endpoints of Timestream belong to one cell of it, which an account learns only by asking; these calls go through NAT.
    private static readonly string[] _withoutEndpoint = ["timestream"];

    // Not in any policy of ours: metrics come out of the logs, and the requirement asks for the endpoint.
    private static readonly string[] _always = ["logs", "monitoring"];

    /// <summary>Names as AWS writes them in the name of an endpoint, in alphabetical order.</summary>
    public static IReadOnlyList<string> Of(TopologyModel topology, PhysicalNames names)
    {
        var policy = new FunctionPolicy(names, names.AliasOf);
        return
        [
            .. topology.Functions
                .SelectMany(policy.Statements)
                .SelectMany(statement => statement.Actions)
                .Select(action => action.Split(':')[0])
                .Except(_withoutEndpoint)
                .Concat(_always)
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
    }
}
