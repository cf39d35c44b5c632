using System.Collections.Concurrent;
using Aspire.Hosting.Building;
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
        _ = SuperviseAsync(@event, watch.Token);
    }

    private async Task SuperviseAsync(ResourceEvent run, CancellationToken cancellationToken)
    {
        var (resource, id) = (run.Resource, run.ResourceId);
        try
        {
            var registrations = resource.Annotations.OfType<HealthCheckAnnotation>().Select(a => a.Key).ToArray();
            if (registrations.Length == 0)
            {
                AnnounceReady(run, cancellationToken);
                return;
            }

            await CheckForeverAsync(run, registrations, cancellationToken);
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

    private async Task CheckForeverAsync(ResourceEvent run, string[] keys, CancellationToken cancellationToken)
    {
        var pace = new HealthPace();
        HttpHealthCheck.ReplicaPorts.Value = ReplicaPorts(run);
        var announced = false;
        while (true)
        {
            var reports = await Task.WhenAll(keys.Select(key => CheckAsync(key, cancellationToken)));
            cancellationToken.ThrowIfCancellationRequested();
            var healthy = reports.All(r => r.Status == HealthStatus.Healthy);
            Publish(run, s => s with { HealthReports = [.. reports] });
            if (healthy && !announced)
            {
                announced = true;
                AnnounceReady(run, cancellationToken);
            }

            await Task.Delay(pace.Next(healthy), time, cancellationToken);
        }
    }

    // Asked at the shared address, a replica that is still starting would be as healthy as its sister.
    private Dictionary<int, int>? ReplicaPorts(ResourceEvent run)
    {
        if (run.Resource.GetReplicaCount() < 2 || !ProcessRunners.IsProcess(run.Resource))
        {
            return null;
        }

        var own = services.GetRequiredService<ProcessRunners>().Of(run.ResourceId).Instance.TargetPorts;
        return run.Resource.Annotations.OfType<EndpointAnnotation>().ToDictionary(e => e.Port!.Value, e => own[e.Name]);
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

    private void AnnounceReady(ResourceEvent run, CancellationToken cancellationToken)
    {
        var ready = Task.Run(() => eventing.PublishAsync(new ResourceReadyEvent(run.Resource, services), cancellationToken), cancellationToken);
        _ = LogFailureAsync(ready, run.ResourceId);
        Publish(run, s => s with { ReadyEvent = ready });
    }

    // A process may have been restarted since; what was found out about the last run says nothing about this one.
    private void Publish(ResourceEvent run, Func<CustomResourceSnapshot, CustomResourceSnapshot> change) =>
        notifications.PublishUpdateAsync(run.Resource, run.ResourceId, s =>
            ProcessRunners.IsProcess(run.Resource) && s.StartTimeStamp != run.Snapshot.StartTimeStamp ? s : change(s));

    private async Task LogFailureAsync(Task ready, string id)
    {
        try
        {
            await ready;
        }
        catch (OperationCanceledException)
        {
            // Stopped meanwhile; the next start begins anew.
            return;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            logs.LogOf(id).Append($"A step after the start of '{id}' failed: {exception.Message}", isError: true);
        }
    }
}
