using Acinaces.Infra.Stacks;
using Acinaces.Topology.Derivation;
using Amazon.CDK;
using Amazon.CDK.AWS.EC2;

namespace Acinaces.Infra.Projections;

/// <summary>Ways to AWS services that do not lead over the internet.</summary>
internal static class EndpointProjection
{
    // These two are reached by a route and cost nothing; all others are network interfaces.
    private static readonly string[] _byRoute = ["dynamodb", "s3"];

    public static void AddEndpoints(this EnvironmentStack stack, NetworkProjection network, CfnSecurityGroup securityGroup)
    {
        foreach (var service in _byRoute)
        {
            Add(stack, service, new CfnVPCEndpointProps
            {
                VpcEndpointType = "Gateway",
                VpcId = network.Network.Ref,
                RouteTableIds = [.. network.PrivateRouteTableIds],
            });
        }
        foreach (var service in PrivateServices.Of(stack.Topology, stack.Names).Except(_byRoute))
        {
            Add(stack, service, new CfnVPCEndpointProps
            {
                VpcEndpointType = "Interface",
                VpcId = network.Network.Ref,
                SubnetIds = [.. network.PrivateSubnetIds],
                SecurityGroupIds = [securityGroup.AttrGroupId],
                PrivateDnsEnabled = true,
            });
        }
    }

    private static void Add(EnvironmentStack stack, string service, CfnVPCEndpointProps properties)
    {
        properties.ServiceName = $"com.amazonaws.{stack.Region}.{service}";
        properties.PolicyDocument = OnlyThisAccount(stack.Context.AccountId);
        var endpoint = new CfnVPCEndpoint(stack, $"Endpoint{EnvironmentStack.PascalCase(service)}", properties);
        Tags.Of(endpoint).Add("Name", stack.Names.Named(service));
    }

    // Stolen credentials of another account cannot carry data out through here.
    private static Dictionary<string, object> OnlyThisAccount(string account) => PolicyJson.Document(
        [PolicyJson.Allow("OnlyThisAccount", "*", ["*"], ["*"], PolicyJson.Condition("StringEquals", ("aws:PrincipalAccount", account)))]);
}
