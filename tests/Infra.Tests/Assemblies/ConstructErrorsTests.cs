using Acinaces.Infra.Stacks;
using Acinaces.Testing;
using Acinaces.Topology;
using Acinaces.Topology.Environments;
using Acinaces.Topology.Model;

namespace Acinaces.Infra.Tests.Assemblies;

public sealed class ConstructErrorsTests
{
    /// <summary>The stage that sets the tags is left out here, so every resource that can carry them lacks all five.</summary>
    [Fact]
    [Requirement("INF-23.1")]
    public void A_resource_without_the_tags_of_the_bill_stops_the_synthesis()
    {
        var model = new TopologyModel { Environment = DeploymentEnvironments.Test, Keys = [Keys.Messages] };
        var errors = ModelSynthesis.Errors(model, (scope, context) => new KeysStack(scope, context));
        Assert.Equal(
            ["CostCenter", "Environment", "ManagedBy", "Owner", "Project"],
            errors.Where(error => error.StartsWith("test/Keys/Messages:", StringComparison.Ordinal)).Select(error => error.Split(' ')[^1].TrimEnd('.')).Order());
    }
}
