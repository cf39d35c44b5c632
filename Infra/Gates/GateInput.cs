using Acinaces.Infra.Assemblies;
using Acinaces.Infra.Gates.Policies;
using Acinaces.Topology.Derivation;
using Acinaces.Topology.Environments;
using Acinaces.Topology.Model;

namespace Acinaces.Infra.Gates;

/// <summary>The templates of one environment, and the model they were made from.</summary>
/// <param name="policies">Every policy of the templates, where somebody has found them already.</param>
public sealed class GateInput(CloudAssembly assembly, TopologyModel topology, IReadOnlyList<TemplatePolicy>? policies = null)
{
    private readonly Lazy<IReadOnlyList<TemplatePolicy>> _policies = new(() => policies ?? [.. TemplatePolicies.In(assembly)]);

    public CloudAssembly Assembly { get; } = assembly;

    /// <summary>The stacks that serve one environment: its own, and those of no environment in particular.</summary>
    public static GateInput For(CloudAssembly assembly, TopologyModel topology)
    {
        var others = DeploymentEnvironments.All.Select(environment => environment.Name).Where(name => name != topology.Environment.Name).ToArray();
        return new GateInput(new CloudAssembly(assembly.Stacks.Where(stack => !stack.Name.Split('-').Any(others.Contains)).Select(stack => stack.With(stack.Document))), topology);
    }

    public TopologyModel Topology { get; } = topology;

    public EnvironmentSettings Environment => Topology.Environment;

    /// <summary>Whether what is deployed here holds money and records that cannot be had again.</summary>
    public bool IsProduction => Environment.AllowsLiveTrading;

    /// <summary>Every policy of every template.</summary>
    public IReadOnlyList<TemplatePolicy> Policies => _policies.Value;

    /// <summary>The names the model gives its resources where these templates are deployed.</summary>
    public PhysicalNames Names { get; } = new(new DeploymentTarget(
        topology.Environment,
        assembly.Stacks.FirstOrDefault(stack => stack.Region == topology.Environment.Region)?.Account ?? "",
        topology.Environment.Region));
}
