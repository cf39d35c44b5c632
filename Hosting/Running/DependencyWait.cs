using System.Globalization;

namespace Aspire.Hosting.Running;

/// <summary>One resource waiting for those it depends on.</summary>
internal sealed class DependencyWait(ResourceNotificationService notifications, IResource resource, WaitBehavior defaultBehavior)
{
    private readonly Lock _gate = new();
    private readonly List<string> _open = [];

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var waits = resource.Annotations.OfType<WaitAnnotation>()
            .GroupBy(w => (w.Resource, w.WaitType)).Select(g => g.Last()).Where(w => w.Resource is not IResourceWithoutLifetime).ToArray();
        var open = waits.Where(w => ReplicaInstancesAnnotation.Of(w.Resource).Any(id => !IsDone(w, id))).ToArray();
        if (open.Length > 0)
        {
            _open.AddRange(open.Select(w => w.Resource.Name).Distinct());
            ShowWaiting();
        }

        await Task.WhenAll(waits.Select(w => WaitAsync(w, cancellationToken)));
    }

    private static bool HasExitCode(ResourceEvent @event, int expected) => @event.Snapshot.ExitCode is not { } code || code == expected;

    private async Task WaitAsync(WaitAnnotation wait, CancellationToken cancellationToken)
    {
        var behavior = wait.WaitBehavior ?? defaultBehavior;
        foreach (var id in ReplicaInstancesAnnotation.Of(wait.Resource))
        {
            if (IsDone(wait, id))
            {
                continue;
            }

            Log($"Waiting for resource '{id}' to {Goal(wait.WaitType)}.");
            try
            {
                await WaitForInstanceAsync(wait, id, behavior, cancellationToken);
            }
            catch (DistributedApplicationException exception)
            {
                Log(exception.Message, isError: true);
                throw new DependencyFailedException(exception.Message);
            }

            Log($"Finished waiting for resource '{id}'.");
        }

        lock (_gate)
        {
            if (_open.Remove(wait.Resource.Name) && _open.Count > 0)
            {
                ShowWaiting();
            }
        }
    }

    private async Task WaitForInstanceAsync(WaitAnnotation wait, string id, WaitBehavior behavior, CancellationToken cancellationToken)
    {
        switch (wait.WaitType)
        {
            case WaitType.WaitUntilHealthy:
                await notifications.WaitForResourceHealthyAsync(id, behavior, cancellationToken);
                break;
            case WaitType.WaitUntilStarted:
                var started = await notifications.WaitForResourceAsync(
                    id,
                    e => IsUp(e.Snapshot) || (behavior == WaitBehavior.StopOnResourceUnavailable && ResourceNotificationService.IsUnavailable(e.Snapshot)),
                    cancellationToken);
                Require(IsUp(started.Snapshot), $"Dependency resource '{id}' failed to start (state {started.Snapshot.State?.Text}).");
                break;
            default:
                var ended = await notifications.WaitForResourceAsync(
                    id,
                    e => e.Snapshot.State?.Text is { } state && KnownResourceStates.TerminalStates.Contains(state) &&
                        (behavior == WaitBehavior.StopOnResourceUnavailable || (state != KnownResourceStates.FailedToStart && HasExitCode(e, wait.ExitCode))),
                    cancellationToken);
                Require(ended.Snapshot.State?.Text != KnownResourceStates.FailedToStart, $"Dependency resource '{id}' failed to start.");
                Require(HasExitCode(ended, wait.ExitCode), string.Create(
                    CultureInfo.InvariantCulture, $"Resource '{id}' has entered the '{ended.Snapshot.State?.Text}' state with exit code '{ended.Snapshot.ExitCode}' expected '{wait.ExitCode}'."));
                break;
        }
    }

    private bool IsDone(WaitAnnotation wait, string id) => notifications.TryGetCurrentState(id, out var current) && wait.WaitType switch
    {
        WaitType.WaitUntilHealthy => ResourceNotificationService.IsHealthy(current.Snapshot) && current.Snapshot.ReadyEvent is { IsCompletedSuccessfully: true },
        WaitType.WaitUntilStarted => IsUp(current.Snapshot),
        _ => current.Snapshot.State?.Text == KnownResourceStates.Finished && current.Snapshot.ExitCode == wait.ExitCode,
    };

    private static bool IsUp(CustomResourceSnapshot snapshot) => snapshot.State?.Text == KnownResourceStates.Running || snapshot.State?.Text == KnownResourceStates.Active;

    private static string Goal(WaitType type) => type switch
    {
        WaitType.WaitUntilHealthy => "become healthy",
        WaitType.WaitUntilStarted => "start",
        _ => "finish",
    };

    private static void Require(bool condition, string message)
    {
        if (!condition)
        {
            throw new DistributedApplicationException(message);
        }
    }

    private void Log(string text, bool isError = false) => notifications.Logs.Write(resource, text, isError);

    private void ShowWaiting()
    {
        var names = string.Join(", ", _open);
        notifications.PublishUpdateAsync(resource, s => s with
        {
            State = new ResourceStateSnapshot(KnownResourceStates.Waiting, KnownResourceStateStyles.Info),
            Properties = SnapshotDefaults.SetProperty(s.Properties, KnownProperties.WaitingFor, names),
        });
    }
}
