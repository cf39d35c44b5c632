namespace Aspire.Hosting.Running;

/// <summary>Knows when everything that starts by itself is up.</summary>
internal sealed class ApplicationReadiness(DistributedApplicationModel model, ResourceNotificationService notifications)
{
    /// <summary>Completes when every resource without explicit start is healthy, or has finished well.</summary>
    public async Task WhenReadyAsync(CancellationToken cancellationToken)
    {
        var open = new HashSet<string>(Expected(), StringComparer.OrdinalIgnoreCase);
        var ready = new List<Task>();
        if (open.Count == 0)
        {
            return;
        }

        await foreach (var @event in notifications.WatchAsync(cancellationToken))
        {
            if (IsReady(@event.Snapshot) && open.Remove(@event.ResourceId) && @event.Snapshot.ReadyEvent is { } handlers)
            {
                ready.Add(handlers);
            }

            if (open.Count == 0)
            {
                break;
            }
        }

        await Task.WhenAll(ready).WaitAsync(cancellationToken);
    }

    private IEnumerable<string> Expected() => model.Resources
        .Where(r => !r.HasAnnotationOfType<ExplicitStartupAnnotation>() && r is not ConnectionStringResource)
        .SelectMany(ReplicaInstancesAnnotation.Of);

    private static bool IsReady(CustomResourceSnapshot snapshot) =>
        snapshot.IsHidden || ResourceNotificationService.IsHealthy(snapshot) || (snapshot.State?.Text == KnownResourceStates.Finished && snapshot.ExitCode is 0 or null);
}
