using Acinaces.Infra.Stacks;
using Amazon.CDK.AWS.EC2;

namespace Acinaces.Infra.Projections;

/// <summary>The packets that may enter and leave whole subnets. Lists know no connections, so answers are let through by their ports.</summary>
internal static class NetworkAclProjection
{
    private const string Anywhere = "0.0.0.0/0";
    private const int TcpProtocol = 6;

    private static readonly (int From, int To) _https = (443, 443);
    private static readonly (int From, int To) _answers = (1024, 65535);

    /// <summary>Functions, cache and endpoints: they call out over HTTPS, and nobody calls in.</summary>
    public static void AddPrivateAcl(this EnvironmentStack stack, NetworkProjection network, string addresses, IReadOnlyList<int> cachePorts) => Add(
        stack,
        "Private",
        network.Network,
        network.PrivateSubnetIds,
        [
            new Entry("HttpsInside", Egress: false, addresses, _https),
            .. cachePorts.Select(port => new Entry($"CacheInside{port}", Egress: false, addresses, (port, port))),
            new Entry("Answers", Egress: false, Anywhere, _answers),
            new Entry("Https", Egress: true, Anywhere, _https),
            .. cachePorts.Select(port => new Entry($"CacheOut{port}", Egress: true, addresses, (port, port))),
            new Entry("AnswersInside", Egress: true, addresses, _answers),
        ]);

    /// <summary>The gateways: HTTPS from inside goes out, answers come back.</summary>
    public static void AddPublicAcl(this EnvironmentStack stack, NetworkProjection network, string addresses) => Add(
        stack,
        "Public",
        network.Network,
        network.PublicSubnetIds,
        [
            new Entry("HttpsFromInside", Egress: false, addresses, _https),
            new Entry("Answers", Egress: false, Anywhere, _answers),
            new Entry("Https", Egress: true, Anywhere, _https),
            new Entry("AnswersInside", Egress: true, addresses, _answers),
        ]);

    private static void Add(EnvironmentStack stack, string id, CfnVPC network, IReadOnlyList<string> subnets, IReadOnlyList<Entry> entries)
    {
        var acl = new CfnNetworkAcl(stack, $"{id}Acl", new CfnNetworkAclProps { VpcId = network.Ref });
        Amazon.CDK.Tags.Of(acl).Add("Name", stack.Names.Named(id.ToLowerInvariant()));
        foreach (var (entry, index) in entries.Select((entry, index) => (entry, index)))
        {
            new CfnNetworkAclEntry(stack, $"{id}Acl{entry.Id}", new CfnNetworkAclEntryProps
            {
                NetworkAclId = acl.Ref,
                RuleNumber = 100 + (index * 10),
                Egress = entry.Egress,
                RuleAction = "allow",
                Protocol = TcpProtocol,
                CidrBlock = entry.Addresses,
                PortRange = new CfnNetworkAclEntry.PortRangeProperty { From = entry.Ports.From, To = entry.Ports.To },
            });
        }
        foreach (var (subnet, index) in subnets.Select((subnet, index) => (subnet, index)))
            new CfnSubnetNetworkAclAssociation(stack, $"{id}AclSubnet{index}", new CfnSubnetNetworkAclAssociationProps { SubnetId = subnet, NetworkAclId = acl.Ref });
    }

    private sealed record Entry(string Id, bool Egress, string Addresses, (int From, int To) Ports);
}
