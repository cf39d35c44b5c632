using Acinaces.Topology.Environments;
using Acinaces.Topology.Model;
using Acinaces.Topology.Validation;

namespace Acinaces.Topology.Tests.Validation;

public sealed class NetworkRulesTests
{
    private static readonly ZoneAddresses _zone = new('a', Public: "10.0.0.0/20", Private: "10.0.32.0/20");

    [Fact]
    public void The_declared_networks_are_legal() =>
        Assert.All(DeploymentEnvironments.InCloud, environment => Assert.Empty(Faults(environment.Network!)));

    [Fact]
    public void Subnets_that_share_an_address_are_named() =>
        Assert.Equal(
            "Environment \"test\": subnets 10.0.32.0/20 and 10.0.40.0/21 overlap.",
            Assert.Single(Faults(Network(_zone, new ZoneAddresses('b', Public: "10.0.40.0/21", Private: "10.0.48.0/20")))));

    [Fact]
    public void Neighbours_do_not_overlap() =>
        Assert.Empty(Faults(Network(_zone, new ZoneAddresses('b', Public: "10.0.16.0/20", Private: "10.0.48.0/20"))));

    [Theory]
    [InlineData("10.1.0.0/20", "subnet 10.1.0.0/20 lies outside the network 10.0.0.0/16.")]
    [InlineData("10.0.0.0/29", "\"10.0.0.0/29\" is no block of /16 to /28 that begins at its first address.")]
    [InlineData("10.0.1.0/20", "\"10.0.1.0/20\" is no block of /16 to /28 that begins at its first address.")]
    [InlineData("ten", "\"ten\" is no block of /16 to /28 that begins at its first address.")]
    public void A_block_that_cannot_be_a_subnet_is_refused(string block, string fault) =>
        Assert.Equal($"Environment \"test\": {fault}", Assert.Single(Faults(Network(_zone with { Public = block }))));

    [Fact]
    public void A_zone_appears_once() =>
        Assert.Equal(
            "Environment \"test\": two subnets of one kind stand in one zone.",
            Assert.Single(Faults(Network(_zone, _zone with { Public = "10.0.16.0/20", Private = "10.0.48.0/20" }))));

    [Fact]
    public void There_is_a_gateway_for_all_zones_or_one_for_each()
    {
        var zones = DeploymentEnvironments.Production.Network!;
        Assert.Equal("Environment \"test\": 2 gateways for 3 zones; there is one for all, or one for each.", Assert.Single(Faults(zones with { Gateways = 2 })));
        Assert.Empty(Faults(zones with { Gateways = 1 }));
    }

    private static NetworkSettings Network(params ZoneAddresses[] zones) => new("10.0.0.0/16", zones, Gateways: 1);

    private static string[] Faults(NetworkSettings network) =>
        [.. new NetworkAddresses().Faults(new TopologyModel { Environment = DeploymentEnvironments.Test with { Network = network } })];
}
