using Acinaces.Infra.Stacks;
using Acinaces.Topology.Model;
using Amazon.CDK;
using Amazon.CDK.AWS.EC2;

namespace Acinaces.Infra.Projections;

/// <summary>A network with a public and a private subnet in each zone. The public ones hold nothing but NAT gateways.</summary>
/// <remarks>Made of plain resources: the CDK's own construct asks AWS for zones, and then two runs may differ.</remarks>
internal sealed class NetworkProjection
{
    private readonly EnvironmentStack _stack;
    private readonly List<CfnSubnet> _privateSubnets = [];
    private readonly List<CfnSubnet> _publicSubnets = [];
    private readonly List<CfnRouteTable> _routeTables = [];

    public NetworkProjection(EnvironmentStack stack, NetworkSettings settings)
    {
        _stack = stack;
        Network = new CfnVPC(stack, "Network", new CfnVPCProps { CidrBlock = settings.Addresses, EnableDnsHostnames = true, EnableDnsSupport = true });
        Name(Network, "network");
        var internet = new CfnInternetGateway(stack, "InternetGateway");
        Name(internet, "internet");
        var attachment = new CfnVPCGatewayAttachment(stack, "InternetAttachment", new CfnVPCGatewayAttachmentProps { VpcId = Network.Ref, InternetGatewayId = internet.Ref });
        var publicRoutes = AddRouteTable("Public", "public");
        AddWayOut("PublicRoute", publicRoutes, route => route.GatewayId = internet.Ref).AddDependency(attachment);
        List<CfnNatGateway> gateways = [];
        foreach (var (zone, index) in settings.Zones.Select((zone, index) => (zone, index)))
        {
            var publicSubnet = AddSubnet("Public", "public", zone.Zone, zone.Public, publicRoutes);
            _publicSubnets.Add(publicSubnet);
            if (gateways.Count < settings.Gateways)
                gateways.Add(AddGateway(zone.Zone, publicSubnet, attachment));
            AddPrivateSubnet(zone, gateways[Math.Min(index, gateways.Count - 1)]);
        }
    }

    public CfnVPC Network { get; }

    public IReadOnlyList<string> PrivateSubnetIds => [.. _privateSubnets.Select(subnet => subnet.Ref)];

    public IReadOnlyList<string> PublicSubnetIds => [.. _publicSubnets.Select(subnet => subnet.Ref)];

    /// <summary>The route tables of the private subnets.</summary>
    public IReadOnlyList<string> PrivateRouteTableIds => [.. _routeTables.Select(table => table.Ref)];

    private void AddPrivateSubnet(ZoneAddresses zone, CfnNatGateway gateway)
    {
        var letter = char.ToUpperInvariant(zone.Zone);
        var routes = AddRouteTable($"Private{letter}", $"private-{zone.Zone}");
        AddWayOut($"PrivateRoute{letter}", routes, route => route.NatGatewayId = gateway.Ref);
        _routeTables.Add(routes);
        _privateSubnets.Add(AddSubnet("Private", "private", zone.Zone, zone.Private, routes));
    }

    private CfnSubnet AddSubnet(string id, string name, char zone, string addresses, CfnRouteTable routes)
    {
        var letter = char.ToUpperInvariant(zone);
        var subnet = new CfnSubnet(_stack, $"{id}Subnet{letter}", new CfnSubnetProps
        {
            VpcId = Network.Ref,
            AvailabilityZone = $"{_stack.Region}{zone}",
            CidrBlock = addresses,
            // A gateway brings its own address; nothing else shall ever get one.
            MapPublicIpOnLaunch = false,
        });
        Name(subnet, $"{name}-{zone}");
        new CfnSubnetRouteTableAssociation(_stack, $"{id}Routing{letter}", new CfnSubnetRouteTableAssociationProps { SubnetId = subnet.Ref, RouteTableId = routes.Ref });
        return subnet;
    }

    private CfnNatGateway AddGateway(char zone, CfnSubnet subnet, CfnVPCGatewayAttachment attachment)
    {
        var letter = char.ToUpperInvariant(zone);
        var address = new CfnEIP(_stack, $"GatewayAddress{letter}", new CfnEIPProps { Domain = "vpc" });
        address.AddDependency(attachment);
        Name(address, $"gateway-{zone}");
        var gateway = new CfnNatGateway(_stack, $"Gateway{letter}", new CfnNatGatewayProps { SubnetId = subnet.Ref, AllocationId = address.AttrAllocationId });
        Name(gateway, $"gateway-{zone}");
        return gateway;
    }

    private CfnRouteTable AddRouteTable(string id, string name)
    {
        var table = new CfnRouteTable(_stack, $"{id}Routes", new CfnRouteTableProps { VpcId = Network.Ref });
        Name(table, name);
        return table;
    }

    private CfnRoute AddWayOut(string id, CfnRouteTable table, Action<CfnRouteProps> through)
    {
        var route = new CfnRouteProps { RouteTableId = table.Ref, DestinationCidrBlock = "0.0.0.0/0" };
        through(route);
        return new CfnRoute(_stack, id, route);
    }

    private void Name(CfnResource resource, string name) => Tags.Of(resource).Add("Name", _stack.Names.Named(name));
}
