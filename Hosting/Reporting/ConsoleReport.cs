using System.Globalization;
using Acinaces.Hosting;
using Aspire.Hosting.Running;
using Aspire.Hosting.Telemetry;

namespace Aspire.Hosting.Reporting;

/// <summary>What a person sees in the terminal: what starts, what is waited for, what failed and what to do, and the finished table.</summary>
internal sealed class ConsoleReport(
    DistributedApplicationModel model,
    ResourceNotificationService notifications,
    ResourceLoggerService logs,
    ApplicationReadiness readiness,
    PortPool ports,
    DashboardSettings dashboard,
    TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly TextWriter _out = Console.Out;
    private string _lastMissing = string.Empty;
    private readonly HashSet<string> _failed = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Off in tests, which have an output of their own.</summary>
    public bool Enabled { get; } = Testing.AppHostHook.Current is null && dashboard.Enabled;

    public void Begin()
    {
        if (Enabled)
        {
            var top = model.Resources.Count(r => SnapshotDefaults.ParentOf(r) is null);
            _out.WriteLine($"Starting {top} resources ({model.Resources.Count} with their parts).");
        }
    }

    public async Task FollowAsync(CancellationToken cancellationToken)
    {
        if (!Enabled)
        {
            return;
        }

        foreach (var (owner, wanted, given) in ports.Replaced)
        {
            _out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Port {wanted} of {owner} is taken; using {given}."));
        }

        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var ready = readiness.WhenReadyAsync(ended.Token);
        _ = TellFailuresAsync(ended.Token);
        while (await Task.WhenAny(ready, Task.Delay(Patience, time, cancellationToken)) != ready)
        {
            cancellationToken.ThrowIfCancellationRequested();
            TellWhatIsMissing();
        }

        await ready;
        TellResult("Ready in");
    }

    public void Stopping()
    {
        if (Enabled)
        {
            _out.WriteLine("Stopping.");
        }
    }

    private async Task TellFailuresAsync(CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var @event in notifications.WatchAsync(cancellationToken))
            {
                if (IsFailed(@event.Snapshot) && _failed.Add(@event.ResourceId))
                {
                    _out.Write(FailureText.Render(@event, logs.LogOf(@event.ResourceId).Lines()));
                }
                else if (@event.Snapshot.State?.Text == KnownResourceStates.Starting)
                {
                    _failed.Remove(@event.ResourceId);
                }
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The application ends; there is nothing more to tell.
            return;
        }
    }

    private static bool IsFailed(CustomResourceSnapshot snapshot) => snapshot.State is { } state &&
        (state.Text == KnownResourceStates.FailedToStart || state.Text == KnownResourceStates.ValueMissing || state.Text == KnownResourceStates.RuntimeUnhealthy ||
         state.Style == KnownResourceStateStyles.Error);

    private void TellResult(string verdict)
    {
        _out.Write(ResourceTable.Render(notifications.Current, model));
        if (dashboard.Enabled)
        {
            _out.WriteLine($"Login to the dashboard at {dashboard.LoginUrl}");
        }

        var seconds = ReadyFile.SinceProcessStart(time).TotalSeconds;
        _out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{verdict} {seconds:0.0} s. Ctrl-C stops everything."));
    }

    private void TellWhatIsMissing()
    {
        var missing = notifications.Current.Where(e => !ResourceNotificationService.IsHealthy(e.Snapshot) && e.Snapshot.ExitCode is not 0 &&
            !e.Resource.HasAnnotationOfType<ExplicitStartupAnnotation>()).OrderBy(e => e.ResourceId, StringComparer.Ordinal).ToArray();
        var open = missing.Where(e => !IsFailed(e.Snapshot)).ToArray();
        var message = open.Length > 0
            ? string.Join(Environment.NewLine, open.Take(5).Select(e => $"Still waiting: {Describe(e)}")) +
                (open.Length > 5 ? string.Create(CultureInfo.InvariantCulture, $"{Environment.NewLine}Still waiting: and {open.Length - 5} more") : string.Empty)
            : string.Create(CultureInfo.InvariantCulture, $"{missing.Length} of {model.Resources.Count} resources failed (see FAILED above); the others are up.");
        if (message == _lastMissing)
        {
            return;
        }

        _lastMissing = message;
        if (open.Length > 0)
        {
            _out.WriteLine(message);
        }
        else
        {
            TellResult(message + " Not ready after");
        }
    }

    private static string Describe(ResourceEvent @event)
    {
        var waitingFor = @event.Snapshot.Properties.FirstOrDefault(p => p.Name == KnownProperties.WaitingFor)?.Value as string;
        var health = @event.Snapshot.HealthReports.FirstOrDefault(h => h.Description is not null)?.Description;
        var state = @event.Snapshot.State?.Text ?? "not started";
        return $"{@event.ResourceId} is {state}" + (waitingFor is { Length: > 0 } ? $" for {waitingFor}" : string.Empty) + (health is null ? string.Empty : $" ({health})");
    }
}
