using Acinaces.Topology.Model;

namespace Acinaces.Topology.Validation;

/// <summary>A function behind a route ends before the gateway gives up on it, or leaves the work in a queue of its own and answers at once.</summary>
public sealed class GatewayTimeout : ITopologyRule
{
    private static readonly TimeSpan IntegrationTimeout = TimeSpan.FromSeconds(29);

    public IEnumerable<string> Faults(TopologyModel topology) =>
        from function in topology.Functions
        where function.Routes.Count > 0 || topology.Apis.Any(api => ReferenceEquals(api.Authorizer, function))
        where function.Timeout > IntegrationTimeout && function.WorkQueue is null
        select $"{function.Declaration} may take {function.Timeout.TotalSeconds} s, but the gateway waits {IntegrationTimeout.TotalSeconds} s, and there is no queue to leave the work in.";
}
