using Acinaces.Infra.Stacks;
using Amazon.CDK;
using Amazon.CDK.AWS.EC2;

namespace Acinaces.Infra.Projections;

/// <summary>Who may connect to whom: functions call out, to the cache and to endpoints; nobody else connects to anything.</summary>
internal sealed class SecurityGroupProjection
{
    private const int Https = 443;

    private readonly EnvironmentStack _stack;
    private readonly CfnVPC _network;

    public SecurityGroupProjection(EnvironmentStack stack, CfnVPC network, IReadOnlyList<int> cachePorts)
    {
        _stack = stack;
        _network = network;
        Functions = Add("Functions", "functions", "Functions: HTTPS to AWS, exchanges and AI vendors", new CfnSecurityGroup.EgressProperty
        {
            IpProtocol = "tcp",
            FromPort = Https,
            ToPort = Https,
            // Exchanges publish no addresses of theirs that would stay the same.
            CidrIp = "0.0.0.0/0",
            Description = "HTTPS to AWS, exchanges and AI vendors",
        });
        Endpoints = Add("Endpoints", "endpoints", "Interface endpoints of AWS services", Nowhere);
        Cache = Add("Cache", "cache", "Cache nodes", Nowhere);
        Admit("EndpointsFromFunctions", Endpoints, Https, "Functions call AWS");
        foreach (var port in cachePorts)
        {
            Admit($"CacheFromFunctions{port}", Cache, port, "Functions use the cache");
            new CfnSecurityGroupEgress(_stack, $"FunctionsToCache{port}", new CfnSecurityGroupEgressProps
            {
                GroupId = Functions.AttrGroupId,
                DestinationSecurityGroupId = Cache.AttrGroupId,
                IpProtocol = "tcp",
                FromPort = port,
                ToPort = port,
                Description = "Functions use the cache",
            });
        }
    }

    public CfnSecurityGroup Functions { get; }

    public CfnSecurityGroup Endpoints { get; }

    public CfnSecurityGroup Cache { get; }

    // A group without any rule would get one that lets everything out.
    private static CfnSecurityGroup.EgressProperty Nowhere => new() { IpProtocol = "-1", CidrIp = "127.0.0.1/32", Description = "Connects to nothing" };

    private CfnSecurityGroup Add(string id, string name, string description, CfnSecurityGroup.EgressProperty egress)
    {
        var group = new CfnSecurityGroup(_stack, $"{id}SecurityGroup", new CfnSecurityGroupProps
        {
            VpcId = _network.Ref,
            GroupName = _stack.Names.Named(name),
            GroupDescription = description,
            SecurityGroupEgress = new object[] { egress },
        });
        Tags.Of(group).Add("Name", _stack.Names.Named(name));
        return group;
    }

    private void Admit(string id, CfnSecurityGroup to, int port, string description) => new CfnSecurityGroupIngress(_stack, id, new CfnSecurityGroupIngressProps
    {
        GroupId = to.AttrGroupId,
        SourceSecurityGroupId = Functions.AttrGroupId,
        IpProtocol = "tcp",
        FromPort = port,
        ToPort = port,
        Description = description,
    });
}
