using Acinaces.Topology;
using Acinaces.Topology.Environments;

namespace Acinaces.Handlers.Tests;

public sealed class FunctionTableTests
{
    [Fact]
    public void Holds_exactly_the_functions_of_the_topology() =>
        Assert.Equal(SystemTopology.In(DeploymentEnvironments.Local).Functions.Select(function => function.Name).Order(), FunctionTable.Names.Order());
}
