using System.Text.Json.Nodes;
using Acinaces.Hosting.Aws;
using Acinaces.Topology.Derivation;
using Acinaces.Topology.Model;

namespace Acinaces.AppHost.Projections;

/// <summary>The topology on its way into the local cloud: what is declared, what it is called, and what already became of it.</summary>
internal sealed class LocalCloud(AwsCloud cloud, TopologyModel topology)
{
    /// <summary>The account of a local cloud; it belongs to nobody.</summary>
    public const string AccountId = "000000000000";

    private readonly Dictionary<Topology.Model.Resource, AwsProvisionedResource> _projected = new(ReferenceEqualityComparer.Instance);

    public TopologyModel Topology { get; } = topology;

    public PhysicalNames Names { get; } = new(new DeploymentTarget(topology.Environment, AccountId, topology.Environment.Region));

    public AwsResourceGroup AddGroup(string name) => cloud.AddGroup(name);

    /// <summary>Those that have a local counterpart.</summary>
    public IEnumerable<TResource> Local<TResource>(IEnumerable<TResource> resources)
        where TResource : Topology.Model.Resource => resources.Where(resource => TopologyProjection.ReasonAgainst(Topology, resource) is null);

    /// <summary>Declares the projection of a resource of the topology.</summary>
    public void Add(
        Topology.Model.Resource resource, string name, string type, AwsResourceGroup? group, Func<AwsApi, CancellationToken, Task<string>> provision, params IEnumerable<Topology.Model.Resource> dependencies) =>
        _projected.Add(resource, cloud.Add(name, type, provision, group, dependencies.Select(d => _projected[d])));

    /// <summary>Declares something that belongs to resources of the topology and is none itself.</summary>
    public void AddPart(string name, string type, AwsResourceGroup group, Func<AwsApi, CancellationToken, Task<string>> provision, params IEnumerable<Topology.Model.Resource> dependencies) =>
        cloud.Add(name, type, provision, group, dependencies.Select(d => _projected[d]));

    /// <summary>The ARN of a resource that was declared as a dependency, and so exists.</summary>
    public Task<string> ArnOf(Topology.Model.Resource resource) => _projected[resource].Arn;

    /// <summary>The same at once, for where nothing can be awaited.</summary>
    public string KnownArnOf(Topology.Model.Resource resource) => _projected[resource].KnownArn;

    /// <summary>Whether a resource has a projection here.</summary>
    public bool Has(Topology.Model.Resource resource) => _projected.ContainsKey(resource);

    public static string Text(JsonObject json, string member) => (string?)json[member] ?? throw new InvalidOperationException($"The answer has no {member}.");
}
