using System.Collections.Immutable;
using Acinaces.Hosting;
using Aspire.Hosting.Lifecycle;
using Aspire.Hosting.Reporting;
using Aspire.Hosting.ResourceService;
using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting.Running;

/// <summary>Starts every resource in the order Aspire documents, and stops them all.</summary>
internal sealed class ApplicationOrchestrator(
    DistributedApplicationModel model,
    DistributedApplicationExecutionContext executionContext,
    IDistributedApplicationEventing eventing,
    ResourceNotificationService notifications,
    ResourceLoggerService logs,
    EndpointAllocator endpoints,
    ProcessRunners runners,
    ResourceSupervisor supervisor,
    UrlResolver urls,
    DashboardServer dashboard,
    ConsoleReport console,
    ReadyFile readyFile,
    IEnumerable<IDistributedApplicationEventingSubscriber> subscribers,
    TimeProvider time,
    IServiceProvider services) : IHostedService, IAsyncDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly List<Task> _background = [];
    private bool _disposed;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (executionContext.IsPublishMode)
        {
            return;
        }

        console.Begin();
        foreach (var subscriber in subscribers)
        {
            await subscriber.SubscribeAsync(eventing, executionContext, cancellationToken);
        }

        eventing.Subscribe<BeforeResourceStartedEvent>((@event, token) => notifications.WaitForDependenciesAsync(@event.Resource, token));
        await eventing.PublishAsync(new BeforeStartEvent(services, model), cancellationToken);
        Run(supervisor.RunAsync);
        dashboard.TakePort();
        var resources = model.Resources.ToArray();
        foreach (var resource in resources)
        {
            Prepare(resource);
        }

        await eventing.PublishAsync(new AfterEndpointsAllocatedEvent(services, model), cancellationToken);
        Run(dashboard.RunAsync);
        foreach (var resource in resources)
        {
            await InitializeAsync(resource, cancellationToken);
        }

        Run(console.FollowAsync);
        Run(readyFile.WriteWhenReadyAsync);
        await eventing.PublishAsync(new AfterResourcesCreatedEvent(services, model), cancellationToken);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        console.Stopping();
        await Task.WhenAll(runners.All.Select(r => r.StopAsync(cancellationToken)));
        await EndBackgroundAsync();
    }

    public async ValueTask DisposeAsync()
    {
        // The container knows this service under two types and disposes it once for each.
        if (!_disposed)
        {
            _disposed = true;
            await EndBackgroundAsync();
            _stopping.Dispose();
        }
    }

    private async Task EndBackgroundAsync()
    {
        await _stopping.CancelAsync();
        foreach (var task in _background)
        {
            await task.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        _background.Clear();
    }

    private void Run(Func<CancellationToken, Task> work) => _background.Add(Task.Run(() => work(_stopping.Token)));

    private void Prepare(IResource resource)
    {
        if (resource.GetReplicaCount() is > 1 and var replicas)
        {
            resource.Annotations.Add(new ReplicaInstancesAnnotation([.. Enumerable.Range(1, replicas).Select(n => $"{resource.Name}-{n}")]));
        }

        var ports = endpoints.Allocate(resource);
        if (ProcessRunners.IsProcess(resource))
        {
            runners.Add(resource, ports);
        }
    }

    private async Task InitializeAsync(IResource resource, CancellationToken cancellationToken)
    {
        var addresses = await urls.ResolveAsync(resource, cancellationToken);
        await notifications.PublishUpdateAsync(resource, s => s with
        {
            CreationTimeStamp = time.GetUtcNow().UtcDateTime,
            Urls = addresses,
            State = s.State ?? InitialState(resource),
            Properties = Describe(resource, s.Properties),
        });
        await eventing.PublishAsync(new InitializeResourceEvent(resource, eventing, logs, notifications, services), EventDispatchBehavior.NonBlockingSequential, cancellationToken);
        if (resource is IResourceWithEndpoints)
        {
            await eventing.PublishAsync(new ResourceEndpointsAllocatedEvent(resource, services), cancellationToken);
        }

        if (resource is IResourceWithConnectionString)
        {
            await eventing.PublishAsync(new ConnectionStringAvailableEvent(resource, services), EventDispatchBehavior.NonBlockingSequential, cancellationToken);
        }

        if (resource is ParameterResource or ConnectionStringResource or ExternalServiceResource)
        {
            await ValueResources.PublishAsync(resource, notifications, logs, cancellationToken);
        }
        else if (ProcessRunners.IsProcess(resource) && !resource.HasAnnotationOfType<ExplicitStartupAnnotation>())
        {
            foreach (var id in ReplicaInstancesAnnotation.Of(resource))
            {
                runners.Of(id).Start();
            }
        }
    }

    private static ResourceStateSnapshot? InitialState(IResource resource) =>
        ProcessRunners.IsProcess(resource) ? new ResourceStateSnapshot(KnownResourceStates.NotStarted, KnownResourceStateStyles.Info) : null;

    private static ImmutableArray<ResourcePropertySnapshot> Describe(IResource resource, ImmutableArray<ResourcePropertySnapshot> properties) => resource switch
    {
        ProjectResource project when project.Annotations.OfType<IProjectMetadata>().Any() =>
            SnapshotDefaults.SetProperty(properties, KnownProperties.ProjectPath, project.GetProjectMetadata().ProjectPath),
        ExecutableResource executable when ProcessRunners.IsProcess(executable) => SnapshotDefaults.SetProperty(properties, KnownProperties.Source, executable.Command),
        _ => properties,
    };
}
