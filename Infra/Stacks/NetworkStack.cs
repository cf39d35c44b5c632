using Acinaces.Infra.Projections;
using Constructs;

namespace Acinaces.Infra.Stacks;

/// <summary>The network that functions and cache stand in.</summary>
public sealed class NetworkStack : EnvironmentStack
{
    public NetworkStack(Construct scope, StackContext context)
        : base(scope, context, "Network", "Network, its ways out and who may use them")
    {
        var settings = Settings.Network ?? throw new InvalidOperationException($"The environment '{Settings.Name}' declares no network.");
        var network = new NetworkProjection(this, settings);
        int[] cachePorts = [.. Topology.Caches.Select(cache => cache.Port).Distinct()];
        var groups = new SecurityGroupProjection(this, network.Network, cachePorts);
        this.AddPublicAcl(network, settings.Addresses);
        this.AddPrivateAcl(network, settings.Addresses, cachePorts);
        this.AddEndpoints(network, groups.Endpoints);
        this.AddFlowLog(network.Network);
        Publish(Published.NetworkId, network.Network.Ref);
        PublishList(Published.PrivateSubnets, network.PrivateSubnetIds);
        Publish(Published.FunctionSecurityGroup, groups.Functions.AttrGroupId);
        Publish(Published.CacheSecurityGroup, groups.Cache.AttrGroupId);
    }
}
