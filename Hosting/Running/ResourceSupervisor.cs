using System.Collections.Concurrent;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Aspire.Hosting.Running;

/// <summary>Follows every resource: checks its health while it runs and says when it is ready and when it has stopped.</summary>
internal sealed class ResourceSupervisor(
    ResourceNotificationService notifications,
    ResourceLoggerService logs,
    IDistributedApplicationEventing eventing,
    IOptions<HealthCheckServiceOptions> checks,
    TimeProvider time,
    IServiceProvider services)
{
    private readonly ConcurrentDictionary<string, CancellationTokenSource> _watched = new(StringComparer.OrdinalIgnoreCase);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await foreach (var @event in notifications.WatchAsync(cancellationToken))
        {
            var state = @event.Snapshot.State?.Text;
            if (state == KnownResourceStates.Running || state == KnownResourceStates.Active)
            {
                Watch(@event, cancellationToken);
            }
            else if (_watched.TryRemove(@event.ResourceId, out var watch))
            {
                await watch.CancelAsync();
                watch.Dispose();
            }

            if (state is not null && KnownResourceStates.TerminalStates.Contains(state))
            {
                await eventing.PublishAsync(
                    new ResourceStoppedEvent(@event.Resource, services, @event), EventDispatchBehavior.NonBlockingSequential, cancellationToken);
            }
        }
    }

    private void Watch(ResourceEvent @event, CancellationToken cancellationToken)
    {
        if (_watched.ContainsKey(@event.ResourceId))
        {
            return;
        }

        var watch = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _watched[@event.ResourceId] = watch;
        _ = SuperviseAsync(@event.Resource, @event.ResourceId, watch.Token);
    }

    private async Task SuperviseAsync(IResource resource, string id, CancellationToken cancellationToken)
    {
        try
        {
            var registrations = resource.Annotations.OfType<HealthCheckAnnotation>().Select(a => a.Key).ToArray();
            if (registrations.Length == 0)
            {
                AnnounceReady(resource, id, cancellationToken);
                return;
            }

            await CheckForeverAsync(resource, id, registrations, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The resource stopped running, and with it the reason to look after it.
            return;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            logs.LogOf(id).Append($"The health of '{id}' cannot be checked: {exception.Message}", isError: true);
        }
    }

    private async Task CheckForeverAsync(IResource resource, string id, string[] keys, CancellationToken cancellationToken)
    {
        var pace = new HealthPace();
        var announced = false;
        while (true)
        {
            var reports = await Task.WhenAll(keys.Select(key => CheckAsync(key, cancellationToken)));
            cancellationToken.ThrowIfCancellationRequested();
            var healthy = reports.All(r => r.Status == HealthStatus.Healthy);
            await notifications.PublishUpdateAsync(resource, id, s => s with { HealthReports = [.. reports] });
            if (healthy && !announced)
            {
                announced = true;
                AnnounceReady(resource, id, cancellationToken);
            }

            await Task.Delay(pace.Next(healthy), time, cancellationToken);
        }
    }

    private async Task<HealthReportSnapshot> CheckAsync(string key, CancellationToken cancellationToken)
    {
        var registration = checks.Value.Registrations.FirstOrDefault(r => r.Name == key)
            ?? throw new DistributedApplicationException($"No health check is registered with key '{key}'.");
        try
        {
            var result = await registration.Factory(services).CheckHealthAsync(new HealthCheckContext { Registration = registration }, cancellationToken);
            return Report(key, result.Status, result.Description, result.Exception);
        }
        catch (Exception exception) when (exception is not OperationCanceledException and not OutOfMemoryException)
        {
            return Report(key, HealthStatus.Unhealthy, exception.Message, exception);
        }
    }

    private HealthReportSnapshot Report(string key, HealthStatus status, string? description, Exception? exception) =>
        new(key, status, description, exception?.ToString()) { LastRunAt = time.GetUtcNow().UtcDateTime };

    private void AnnounceReady(IResource resource, string id, CancellationToken cancellationToken)
    {
        var ready = Task.Run(() => eventing.PublishAsync(new ResourceReadyEvent(resource, services), cancellationToken), cancellationToken);
        _ = LogFailureAsync(ready, id);
        notifications.PublishUpdateAsync(resource, id, s => s with { ReadyEvent = ready });
    }

    private async Task LogFailureAsync(Task ready, string id)
    {
        try
        {
            await ready;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            logs.LogOf(id).Append($"A step after the start of '{id}' failed: {exception.Message}", isError: true);
        }
    }
}
