using Aspire.Hosting;

namespace Acinaces.Hosting.Aws;

/// <summary>
/// An AWS that runs as a project of the application, and what is to exist in it. Everything declared here is created through AWS's
/// own APIs each time the project gets healthy, dependencies first, before those who wait for the project go on.
/// </summary>
public sealed class AwsCloud
{
    private readonly IDistributedApplicationBuilder _builder;
    private readonly List<AwsProvisionedResource> _resources = [];
    private readonly List<AwsResourceGroup> _groups = [];

    /// <summary>Uses a project, with an endpoint named <c>aws</c>, as the cloud.</summary>
    /// <param name="project">The emulator.</param>
    /// <param name="region">Region everything is created in.</param>
    public AwsCloud(IResourceBuilder<ProjectResource> project, string region)
    {
        (_builder, Project, Region) = (project.ApplicationBuilder, project, region);
        _builder.Eventing.Subscribe<ResourceReadyEvent>(project.Resource, ProvisionAsync);
    }

    public IResourceBuilder<ProjectResource> Project { get; }

    public string Region { get; }

    /// <summary>A row for resources of one kind.</summary>
    public AwsResourceGroup AddGroup(string name)
    {
        var group = new AwsResourceGroup(name, Project.Resource);
        _groups.Add(group);
        _builder.AddResource(group).WithInitialState(Initial("Group"));
        return group;
    }

    /// <summary>Declares something that is to exist.</summary>
    /// <param name="name">Name in the application's model.</param>
    /// <param name="type">CloudFormation's word for the kind.</param>
    /// <param name="provision">Creates it, or brings what is there up to date, and tells its ARN. Called at every start, so it must be repeatable.</param>
    /// <param name="parent">What it is shown under; the cloud itself when absent.</param>
    /// <param name="dependencies">What must exist before.</param>
    public AwsProvisionedResource Add(
        string name, string type, Func<AwsApi, CancellationToken, Task<string>> provision, AwsResourceGroup? parent = null, params IEnumerable<AwsProvisionedResource> dependencies)
    {
        var resource = new AwsProvisionedResource(name, type, parent is null ? Project.Resource : parent, provision, [.. dependencies]);
        _resources.Add(resource);
        _builder.AddResource(resource).WithInitialState(Initial(type));
        return resource;
    }

    private static CustomResourceSnapshot Initial(string type) =>
        new() { ResourceType = type, Properties = [], State = new ResourceStateSnapshot(KnownResourceStates.Waiting, KnownResourceStateStyles.Info) };

    private async Task ProvisionAsync(ResourceReadyEvent ready, CancellationToken cancellationToken)
    {
        var endpoint = await Project.GetEndpoint("aws").GetValueAsync(cancellationToken) ?? throw new DistributedApplicationException($"'{Project.Resource.Name}' has no endpoint 'aws'.");
        using var api = new AwsApi(new Uri(endpoint), AwsApiCredentials.Local(Region), ready.Services.GetRequiredService<TimeProvider>());
        using var provisioner = new AwsProvisioner(_resources, _groups, ready.Services);
        await provisioner.RunAsync(api, cancellationToken);
    }
}
