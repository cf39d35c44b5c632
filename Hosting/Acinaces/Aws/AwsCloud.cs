using System.Collections.Concurrent;
using Aspire.Hosting;

namespace Acinaces.Hosting.Aws;

/// <summary>
/// An AWS that runs as a process of the application, and what is to exist in it. Everything declared here is created through AWS's
/// own APIs each time the process gets healthy, dependencies first, before those who wait for it go on.
/// </summary>
public sealed class AwsCloud
{
    private readonly IDistributedApplicationBuilder _builder;
    private readonly Func<string> _region;
    private readonly List<AwsProvisionedResource> _resources = [];
    private readonly List<AwsResourceGroup> _groups = [];
    private readonly ConcurrentDictionary<string, IResource> _functions = new(StringComparer.Ordinal);

    /// <summary>Uses a project, with an endpoint named <c>aws</c>, as the cloud.</summary>
    /// <param name="project">The emulator.</param>
    /// <param name="region">Region everything is created in.</param>
    public AwsCloud(IResourceBuilder<ProjectResource> project, string region)
        : this(project, "aws", () => region)
    {
    }

    internal AwsCloud(IResourceBuilder<IResourceWithEndpoints> host, string endpointName, Func<string> region)
    {
        (_builder, Host, Endpoint, _region) = (host.ApplicationBuilder, host, host.GetEndpoint(endpointName), region);
        host.WithAnnotation(new AwsCloudAnnotation(this));
        _builder.Eventing.Subscribe<ResourceReadyEvent>(host.Resource, ProvisionAsync);
    }

    /// <summary>The resource whose process the cloud is.</summary>
    public IResourceBuilder<IResourceWithEndpoints> Host { get; }

    /// <summary>Where it answers AWS clients.</summary>
    public EndpointReference Endpoint { get; }

    public string Region => _region();

    /// <summary>The cloud of the application. Absent: none has been declared.</summary>
    internal static AwsCloud? Of(IDistributedApplicationBuilder builder) => builder.Resources.SelectMany(r => r.Annotations.OfType<AwsCloudAnnotation>()).FirstOrDefault()?.Cloud;

    /// <summary>A row for resources of one kind.</summary>
    public AwsResourceGroup AddGroup(string name)
    {
        var group = new AwsResourceGroup(name, Host.Resource);
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
        var resource = new AwsProvisionedResource(name, type, parent is null ? Host.Resource : parent, provision, [.. dependencies]);
        _resources.Add(resource);
        _builder.AddResource(resource).WithInitialState(Initial(type));
        return resource;
    }

    /// <summary>Gives a custom domain of the data plane a port of its own. Takes effect when the process starts.</summary>
    internal void ServeDomain(string domain, EndpointReference endpoint) => Host.Resource.Annotations.Add(new CommandLineArgsCallbackAnnotation(arguments =>
    {
        arguments.Add("--api-domain");
        arguments.Add(ReferenceExpression.Create($"{domain}={endpoint.Property(EndpointProperty.TargetPort)}"));
    }));

    /// <summary>Says whose log a function's lines belong to.</summary>
    internal void OwnsFunction(string functionName, IResource resource) => _functions[functionName] = resource;

    /// <summary>Absent: the application did not declare the function.</summary>
    internal IResource? OwnerOf(string functionName) => _functions.GetValueOrDefault(functionName);

    /// <summary>A client with the administrator's credentials. The caller disposes of it.</summary>
    internal async Task<AwsApi> ConnectAsync(TimeProvider time, string? region, CancellationToken cancellationToken)
    {
        var endpoint = await Endpoint.GetValueAsync(cancellationToken) ?? throw new DistributedApplicationException($"'{Host.Resource.Name}' has no endpoint '{Endpoint.EndpointName}'.");
        return new AwsApi(new Uri(endpoint), AwsApiCredentials.Local(region ?? Region), time);
    }

    private static CustomResourceSnapshot Initial(string type) =>
        new() { ResourceType = type, Properties = [], State = new ResourceStateSnapshot(KnownResourceStates.Waiting, KnownResourceStateStyles.Info) };

    private async Task ProvisionAsync(ResourceReadyEvent ready, CancellationToken cancellationToken)
    {
        using var api = await ConnectAsync(ready.Services.GetRequiredService<TimeProvider>(), region: null, cancellationToken);
        using var provisioner = new AwsProvisioner(_resources, _groups, ready.Services);
        await provisioner.RunAsync(api, cancellationToken);
        foreach (var function in _resources.Where(r => r.Type == "AWS::Lambda::Function" && r.Arn.IsCompletedSuccessfully))
        {
            OwnsFunction((await function.Arn).Split(':')[^1], function);
        }
    }
}
