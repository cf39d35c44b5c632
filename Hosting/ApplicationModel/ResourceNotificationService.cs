using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Aspire.Hosting.Running;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>Holds the latest snapshot of every resource and tells those who watch.</summary>
public class ResourceNotificationService : IDisposable
{
    private readonly ConcurrentDictionary<string, ResourceEvent> _latest = new(StringComparer.OrdinalIgnoreCase);
    private readonly IServiceProvider _services;
    private readonly CancellationTokenSource _disposing = new();
    private readonly CancellationTokenRegistration _stopping;
    private readonly Lock _gate = new();
    private readonly List<Channel<ResourceEvent>> _watchers = [];

    public ResourceNotificationService(
        ILogger<ResourceNotificationService> logger, IHostApplicationLifetime hostApplicationLifetime, IServiceProvider serviceProvider, ResourceLoggerService resourceLoggerService)
    {
        Logger = logger;
        Logs = resourceLoggerService;
        _services = serviceProvider;
        _stopping = hostApplicationLifetime.ApplicationStopped.Register(Dispose);
    }

    internal ILogger Logger { get; }

    internal ResourceLoggerService Logs { get; }

    internal IEnumerable<ResourceEvent> Current => _latest.Values;

    private WaitBehavior DefaultWaitBehavior => _services.GetRequiredService<IOptions<ResourceNotificationServiceOptions>>().Value.DefaultWaitBehavior;

    public Task PublishUpdateAsync(IResource resource, Func<CustomResourceSnapshot, CustomResourceSnapshot> stateFactory)
    {
        foreach (var id in ReplicaInstancesAnnotation.Of(resource))
        {
            Publish(resource, id, stateFactory);
        }

        return Task.CompletedTask;
    }

    public Task PublishUpdateAsync(IResource resource, string resourceId, Func<CustomResourceSnapshot, CustomResourceSnapshot> stateFactory)
    {
        Publish(resource, resourceId, stateFactory);
        return Task.CompletedTask;
    }

    public bool TryGetCurrentState(string resourceId, [NotNullWhen(true)] out ResourceEvent? resourceEvent) => _latest.TryGetValue(resourceId, out resourceEvent);

    /// <summary>First the latest snapshot of each resource, then every new one.</summary>
    public async IAsyncEnumerable<ResourceEvent> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _disposing.Token);
        var channel = Channel.CreateUnbounded<ResourceEvent>(new UnboundedChannelOptions { SingleReader = true });
        ResourceEvent[] first;
        lock (_gate)
        {
            _watchers.Add(channel);
            first = [.. _latest.Values];
        }

        try
        {
            foreach (var @event in first)
            {
                yield return @event;
            }

            await foreach (var @event in channel.Reader.ReadAllAsync(linked.Token))
            {
                yield return @event;
            }
        }
        finally
        {
            lock (_gate)
            {
                _watchers.Remove(channel);
            }
        }
    }

    public async Task WaitForResourceAsync(string resourceName, string? targetState = null, CancellationToken cancellationToken = default) =>
        await WaitForResourceAsync(resourceName, [targetState ?? KnownResourceStates.Running], cancellationToken);

    public async Task<string> WaitForResourceAsync(string resourceName, IEnumerable<string> targetStates, CancellationToken cancellationToken = default)
    {
        var states = targetStates.ToArray();
        var reached = await WaitForResourceAsync(resourceName, e => e.Snapshot.State?.Text is { } text && states.Contains(text, StringComparer.OrdinalIgnoreCase), cancellationToken);
        return reached.Snapshot.State!.Text;
    }

    public async Task<ResourceEvent> WaitForResourceAsync(string resourceName, Func<ResourceEvent, bool> predicate, CancellationToken cancellationToken = default)
    {
        await foreach (var @event in WatchAsync(cancellationToken))
        {
            if (IsNamed(@event, resourceName) && predicate(@event))
            {
                return @event;
            }
        }

        throw new OperationCanceledException($"The application ended before resource '{resourceName}' reached the state waited for.");
    }

    public Task<ResourceEvent> WaitForResourceHealthyAsync(string resourceName, CancellationToken cancellationToken = default) =>
        WaitForResourceHealthyAsync(resourceName, DefaultWaitBehavior, cancellationToken);

    public async Task<ResourceEvent> WaitForResourceHealthyAsync(string resourceName, WaitBehavior waitBehavior, CancellationToken cancellationToken = default)
    {
        var reached = await WaitForResourceAsync(
            resourceName,
            e => IsHealthy(e.Snapshot) || (waitBehavior == WaitBehavior.StopOnResourceUnavailable && IsUnavailable(e.Snapshot)),
            cancellationToken);
        if (!IsHealthy(reached.Snapshot))
        {
            throw new DistributedApplicationException($"Stopped waiting for resource '{resourceName}' to become healthy because it failed to start (state {reached.Snapshot.State?.Text}).");
        }

        await reached.Snapshot.ReadyEvent!.WaitAsync(cancellationToken);
        return reached;
    }

    /// <summary>Waits for whatever the resource has to wait for and shows it as waiting meanwhile.</summary>
    public Task WaitForDependenciesAsync(IResource resource, CancellationToken cancellationToken) =>
        new DependencyWait(this, resource, DefaultWaitBehavior).RunAsync(cancellationToken);

    public void Dispose()
    {
        if (!_disposing.IsCancellationRequested)
        {
            _stopping.Unregister();
            _disposing.Cancel();
        }

        GC.SuppressFinalize(this);
    }

    internal static bool IsNamed(ResourceEvent @event, string name) =>
        string.Equals(@event.Resource.Name, name, StringComparison.OrdinalIgnoreCase) || string.Equals(@event.ResourceId, name, StringComparison.OrdinalIgnoreCase);

    internal static bool IsHealthy(CustomResourceSnapshot snapshot) => snapshot is { HealthStatus: HealthStatus.Healthy, ReadyEvent: not null };

    internal static bool IsUnavailable(CustomResourceSnapshot snapshot) => snapshot.State?.Text is { } state &&
        (state == KnownResourceStates.FailedToStart || state == KnownResourceStates.Exited || state == KnownResourceStates.Finished || state == KnownResourceStates.RuntimeUnhealthy);

    private void Publish(IResource resource, string id, Func<CustomResourceSnapshot, CustomResourceSnapshot> stateFactory)
    {
        lock (_gate)
        {
            var previous = _latest.TryGetValue(id, out var last) ? last.Snapshot : SnapshotDefaults.Initial(resource);
            var next = SnapshotDefaults.Complete(resource, stateFactory(previous), _services);
            var @event = new ResourceEvent(resource, id, next);
            _latest[id] = @event;
            foreach (var watcher in _watchers)
            {
                watcher.Writer.TryWrite(@event);
            }
        }
    }
}
