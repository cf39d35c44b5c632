using Acinaces.Topology;
using Acinaces.Topology.Environments;

namespace Acinaces.Handlers.Tests;

public sealed class FunctionTableTests
{
    [Fact]
    public void Holds_exactly_the_functions_of_the_topology_that_are_not_planned()
    {
        var topology = SystemTopology.In(DeploymentEnvironments.Local);
        Assert.Equal(topology.Functions.Select(function => function.Name).Order(), FunctionTable.Names.Concat(topology.Planned.Select(function => function.Name)).Order());
    }
}
