using Acinaces.Infra.Packaging;
using Acinaces.Topology.Derivation;
using Acinaces.Topology.Model;

namespace Acinaces.Infra.Stacks;

/// <summary>What every stack of one environment is made from.</summary>
/// <param name="Topology">The system as it is declared for the environment.</param>
/// <param name="AccountId">The AWS account, twelve digits.</param>
/// <param name="Packaging">Yields what functions run. Other stacks need not wait until it is compiled.</param>
public sealed record StackContext(TopologyModel Topology, string AccountId, Task<FunctionPackages> Packaging)
{
    /// <summary>What functions run; waits until it is there.</summary>
    public FunctionPackages Packages => Packaging.GetAwaiter().GetResult();

    public EnvironmentSettings Settings => Topology.Environment;

    /// <summary>Names and ARNs in the environment's own region.</summary>
    public PhysicalNames Names { get; } = new(new DeploymentTarget(Topology.Environment, AccountId, Topology.Environment.Region));
}
