using Acinaces.Infra.Assemblies;
using Acinaces.Testing;
using Acinaces.Topology;
using Acinaces.Topology.Derivation;
using Acinaces.Topology.Environments;

namespace Acinaces.Infra.Tests.Stacks;

public sealed class NetworkStackTests(SynthesizedTemplates templates)
{
    public static TheoryData<string> Environments => ["test", "production"];

    [Theory]
    [InlineData("test", "10.0.0.0/16", "eu-central-1a 10.0.0.0/20 eu-central-1b 10.0.16.0/20", "eu-central-1a 10.0.32.0/20 eu-central-1b 10.0.48.0/20")]
    [InlineData(
        "production",
        "10.1.0.0/16",
        "eu-central-1a 10.1.0.0/20 eu-central-1b 10.1.16.0/20 eu-central-1c 10.1.32.0/20",
        "eu-central-1a 10.1.48.0/20 eu-central-1b 10.1.64.0/20 eu-central-1c 10.1.80.0/20")]
    [Requirement("INF-2.1")]
    [Requirement("INF-2.6")]
    [Requirement("PLAN-P13")]
    public void Each_environment_has_addresses_of_its_own_in_several_zones(string environment, string network, string publicSubnets, string privateSubnets)
    {
        var stack = Stack(environment);
        Assert.Equal(network, Assert.Single(stack.OfType("AWS::EC2::VPC")).Text("CidrBlock"));
        Assert.Equal(publicSubnets, Subnets(stack, "PublicSubnet"));
        Assert.Equal(privateSubnets, Subnets(stack, "PrivateSubnet"));
        Assert.All(stack.OfType("AWS::EC2::Subnet"), subnet => Assert.Equal("false", subnet.Text("MapPublicIpOnLaunch")));
    }

    [Theory]
    [InlineData("test", 1, "GatewayA,GatewayA")]
    [InlineData("production", 3, "GatewayA,GatewayB,GatewayC")]
    [Requirement("INF-2.2")]
    [Requirement("INF-2.7")]
    public void Private_subnets_leave_through_nat_gateways_in_production_through_one_of_their_own_zone(string environment, int gateways, string ways)
    {
        var stack = Stack(environment);
        var nat = stack.OfType("AWS::EC2::NatGateway").ToArray();
        Assert.Equal(gateways, nat.Length);
        Assert.All(nat, gateway => Assert.StartsWith("PublicSubnet", gateway["SubnetId", "Ref"]!.GetValue<string>(), StringComparison.Ordinal));
        Assert.Equal(gateways, nat.Select(gateway => gateway["SubnetId", "Ref"]!.GetValue<string>()).Distinct().Count());
        var privateRoutes = stack.OfType("AWS::EC2::Route").Where(route => route["NatGatewayId"] is not null)
            .OrderBy(route => route["RouteTableId", "Ref"]!.GetValue<string>(), StringComparer.Ordinal);
        Assert.Equal(ways, string.Join(',', privateRoutes.Select(route => route["NatGatewayId", "Ref"]!.GetValue<string>())));
        // Each private subnet is bound to the table of its zone, and to no other.
        foreach (var subnet in stack.OfType("AWS::EC2::Subnet").Where(subnet => subnet.LogicalId.StartsWith("PrivateSubnet", StringComparison.Ordinal)))
        {
            var association = Assert.Single(stack.OfType("AWS::EC2::SubnetRouteTableAssociation"), known => known["SubnetId", "Ref"]!.GetValue<string>() == subnet.LogicalId);
            Assert.Equal($"Private{subnet.LogicalId[^1]}Routes", association["RouteTableId", "Ref"]!.GetValue<string>());
        }
    }

    [Theory, MemberData(nameof(Environments))]
    [Requirement("INF-2.3")]
    public void Tables_and_buckets_are_reached_by_route_secrets_and_logs_by_endpoint(string environment)
    {
        var endpoints = Endpoints(environment);
        Assert.Equal("Gateway", endpoints["dynamodb"].Text("VpcEndpointType"));
        Assert.Equal("Gateway", endpoints["s3"].Text("VpcEndpointType"));
        var tables = Stack(environment).OfType("AWS::EC2::RouteTable").Select(table => table.LogicalId).Where(id => id.StartsWith("Private", StringComparison.Ordinal)).Order();
        Assert.Equal(tables, endpoints["dynamodb"]["RouteTableIds"]!.AsArray().Select(table => table!["Ref"]!.GetValue<string>()).Order());
        foreach (var service in new[] { "secretsmanager", "logs", "monitoring" })
        {
            Assert.Equal("Interface", endpoints[service].Text("VpcEndpointType"));
            Assert.True(endpoints[service].IsOn("PrivateDnsEnabled"));
        }
    }

    [Theory, MemberData(nameof(Environments))]
    [Requirement("INF-2.4")]
    public void Every_service_that_a_function_may_call_is_reached_without_the_internet(string environment)
    {
        var endpoints = Endpoints(environment);
        var settings = DeploymentEnvironments.Named(environment);
        var topology = SystemTopology.In(settings);
        var policy = new FunctionPolicy(new PhysicalNames(new DeploymentTarget(settings, SynthesizedTemplates.AccountId, settings.Region)), key => key.Name);
        var called = topology.Functions.SelectMany(policy.Statements).SelectMany(statement => statement.Actions).Select(action => action.Split(':')[0]).Distinct();
        // Timestream gives each account endpoints of its own cell, whose names cannot be known here.
        Assert.Empty(called.Except(endpoints.Keys).Except(["timestream"]));
        Assert.All(endpoints.Values, endpoint => Assert.Equal("111122223333", endpoint.Text("PolicyDocument", "Statement", "0", "Condition", "StringEquals", "aws:PrincipalAccount")));
    }

    [Theory, MemberData(nameof(Environments))]
    [Requirement("INF-2.5")]
    [Requirement("INF-8.6")]
    public void Functions_call_out_and_nobody_but_functions_is_let_in_anywhere(string environment)
    {
        var stack = Stack(environment);
        var functions = stack.Find("FunctionsSecurityGroup")!;
        Assert.Null(functions["SecurityGroupIngress"]);
        var egress = Assert.Single(functions["SecurityGroupEgress"]!.AsArray())!;
        Assert.Equal((443, 443), (egress["FromPort"]!.GetValue<int>(), egress["ToPort"]!.GetValue<int>()));
        foreach (var id in new[] { "CacheSecurityGroup", "EndpointsSecurityGroup" })
        {
            Assert.Null(stack.Find(id)!["SecurityGroupIngress"]);
            Assert.Equal("127.0.0.1/32", stack.Find(id)!.Text("SecurityGroupEgress", "0", "CidrIp"));
        }
        var ingress = stack.OfType("AWS::EC2::SecurityGroupIngress").ToArray();
        Assert.Equal(
            [("CacheSecurityGroup", "6379"), ("EndpointsSecurityGroup", "443")],
            ingress.Select(rule => (rule["GroupId", "Fn::GetAtt", "0"]!.GetValue<string>(), rule.Text("FromPort")!)).Order());
        Assert.All(ingress, rule => Assert.Equal("FunctionsSecurityGroup", rule["SourceSecurityGroupId", "Fn::GetAtt", "0"]!.GetValue<string>()));
    }

    [Theory, MemberData(nameof(Environments))]
    public void Every_subnet_has_a_list_of_what_may_pass_and_unasked_packets_from_outside_may_not(string environment)
    {
        var stack = Stack(environment);
        Assert.Equal(
            stack.OfType("AWS::EC2::Subnet").Select(subnet => subnet.LogicalId).Order(),
            stack.OfType("AWS::EC2::SubnetNetworkAclAssociation").Select(association => association["SubnetId", "Ref"]!.GetValue<string>()).Order());
        var fromAnywhere = stack.OfType("AWS::EC2::NetworkAclEntry").Where(entry => entry.Text("Egress") == "false" && entry.Text("CidrBlock") == "0.0.0.0/0").ToArray();
        Assert.Equal(2, fromAnywhere.Length);
        Assert.All(fromAnywhere, entry => Assert.Equal(("6", "1024"), (entry.Text("Protocol"), entry.Text("PortRange", "From"))));
    }

    [Theory]
    [InlineData("test", "30")]
    [InlineData("production", "90")]
    public void Every_connection_is_logged(string environment, string days)
    {
        var stack = Stack(environment);
        var log = Assert.Single(stack.OfType("AWS::EC2::FlowLog"));
        Assert.Equal(("ALL", "VPC", "Network"), (log.Text("TrafficType"), log.Text("ResourceType"), log["ResourceId", "Ref"]!.GetValue<string>()));
        var group = stack.Find(log["LogGroupName", "Ref"]!.GetValue<string>())!;
        Assert.Equal(days, group.Text("RetentionInDays"));
        Assert.NotNull(group["KmsKeyId"]);
    }

    private StackTemplate Stack(string environment) => templates.Stack(environment, "network");

    private Dictionary<string, TemplateResource> Endpoints(string environment) =>
        Stack(environment).OfType("AWS::EC2::VPCEndpoint").ToDictionary(endpoint => endpoint.Text("ServiceName")!["com.amazonaws.eu-central-1.".Length..]);

    private static string Subnets(StackTemplate stack, string prefix) => string.Join(' ', stack.OfType("AWS::EC2::Subnet")
        .Where(subnet => subnet.LogicalId.StartsWith(prefix, StringComparison.Ordinal))
        .OrderBy(subnet => subnet.LogicalId, StringComparer.Ordinal)
        .Select(subnet => $"{subnet.Text("AvailabilityZone")} {subnet.Text("CidrBlock")}"));
}
