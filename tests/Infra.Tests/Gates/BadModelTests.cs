using Acinaces.Topology;
using Acinaces.Topology.Environments;
using Acinaces.Topology.Model;
using Acinaces.Topology.Validation;

namespace Acinaces.Infra.Tests.Gates;

/// <summary>A model that cannot stand never reaches the CDK; the program prints the exception's message.</summary>
public sealed class BadModelTests
{
    [Fact]
    public void All_faults_are_told_at_once_and_name_declarations_with_file_and_line()
    {
        var network = Assert.IsType<NetworkSettings>(DeploymentEnvironments.Test.Network);
        var bad = DeploymentEnvironments.Test with
        {
            AccountConcurrency = 100,
            ReservedConcurrency = new Dictionary<string, int> { ["exchange-orders"] = 50, ["nobody"] = 1 },
            Network = network with { Zones = [network.Zones[0], network.Zones[1] with { Private = network.Zones[0].Private }] },
        };
        var refusal = Assert.Throws<InvalidTopologyException>(() => SystemTopology.In(bad));
        Assert.Contains("reserves concurrency for \"nobody\", which is no function", refusal.Message, StringComparison.Ordinal);
        Assert.Matches(@"leaves fewer than 100: .*function 'exchange-orders' \(ExchangeFunctions\.cs:\d+\)", refusal.Message);
        Assert.Contains("overlap", refusal.Message, StringComparison.Ordinal);
    }
}
