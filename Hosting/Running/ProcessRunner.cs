using System.Collections.Immutable;
using System.Globalization;

namespace Aspire.Hosting.Running;

/// <summary>Brings one process through its states: starting, waiting, running, finished; and back again on command.</summary>
internal sealed class ProcessRunner(
    ResourceInstance instance,
    ResourceNotificationService notifications,
    ResourceLoggerService logs,
    IDistributedApplicationEventing eventing,
    LaunchPlanner planner,
    TimeProvider time,
    IServiceProvider services) : IDisposable
{
    /// <summary>How long a process may take to end by itself.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private readonly Lock _gate = new();
    private readonly ResourceLog _log = logs.LogOf(instance.Id);
    private Task _run = Task.CompletedTask;
    private CancellationTokenSource _stop = new();
    private CancellationTokenSource _startNow = new();

    public ResourceInstance Instance { get; } = instance;

    /// <summary>The id of the running process. Null when it does not run.</summary>
    public int? ProcessId { get; private set; }

    /// <summary>Starts the process once what it waits for is there.</summary>
    public void Start()
    {
        lock (_gate)
        {
            if (!_run.IsCompleted)
            {
                return;
            }

            _stop = new CancellationTokenSource();
            _startNow = new CancellationTokenSource();
            // Said before the command that asked for it ends, so that whoever waits next does not see the state of before.
            Publish(KnownResourceStates.Starting, KnownResourceStateStyles.Info, s => s with
            {
                StartTimeStamp = null,
                StopTimeStamp = null,
                ExitCode = null,
                ReadyEvent = null,
                HealthReports = SnapshotDefaults.UnknownHealth(Instance.Resource),
                Properties = SnapshotDefaults.SetProperty(s.Properties, KnownProperties.ExitCode, null),
            });
            _run = Task.Run(() => RunAsync(_stop.Token, _startNow.Token));
        }
    }

    /// <summary>Starts the process; one that waits stops waiting.</summary>
    public Task StartNowAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (notifications.TryGetCurrentState(Instance.Id, out var current) && current.Snapshot.State?.Text == KnownResourceStates.Waiting)
        {
            _startNow.Cancel();
        }

        Start();
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        Task run;
        lock (_gate)
        {
            run = _run;
            if (run.IsCompleted)
            {
                return;
            }

            _stop.Cancel();
        }

        await run.WaitAsync(cancellationToken);
    }

    public async Task RestartAsync(CancellationToken cancellationToken)
    {
        await StopAsync(cancellationToken);
        Start();
    }

    public void Dispose()
    {
        _stop.Dispose();
        _startNow.Dispose();
    }

    private async Task RunAsync(CancellationToken stop, CancellationToken startNow)
    {
        try
        {
            await PrepareAsync(stop, startNow);
            Publish(KnownResourceStates.Starting, KnownResourceStateStyles.Info, s => s with { Properties = SnapshotDefaults.SetProperty(s.Properties, KnownProperties.WaitingFor, null) });
            var plan = await planner.PlanAsync(Instance, stop);
            await RunProcessAsync(plan, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            Publish(KnownResourceStates.Finished, KnownResourceStateStyles.Info, s => s with { StopTimeStamp = Now() });
        }
        catch (DependencyFailedException)
        {
            Fail();
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // Whatever stands in the way of a start is that resource's state, never the end of the host.
            _log.Append($"Failed to start: {exception.Message}", isError: true);
            if (exception is not DistributedApplicationException)
            {
                _log.Append(exception.ToString(), isError: true);
            }

            Fail();
        }
    }

    private async Task PrepareAsync(CancellationToken stop, CancellationToken startNow)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, startNow);
        try
        {
            await eventing.PublishAsync(new BeforeResourceStartedEvent(Instance.Resource, services), either.Token);
        }
        catch (OperationCanceledException) when (startNow.IsCancellationRequested && !stop.IsCancellationRequested)
        {
            _log.Append("Starting without waiting, as asked.", isError: false);
        }
    }

    private async Task RunProcessAsync(LaunchPlan plan, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        using var process = GuardedProcess.Start(plan, _log.Append);
        var pid = await process.Pid;
        ProcessId = pid;
        Publish(KnownResourceStates.Running, KnownResourceStateStyles.Success, s => s with
        {
            StartTimeStamp = Now(),
            EnvironmentVariables = [.. plan.Environment.Select(v => new EnvironmentVariableSnapshot(v.Key, v.Value.Value, IsFromSpec: true) { IsSensitive = v.Value.IsSensitive })],
            Properties = Describe(s.Properties, plan, pid),
            Urls = [.. s.Urls.Select(u => u with { IsInactive = false })],
        });
        await using (stop.Register(() => _ = EndAsync(process)))
        {
            var code = await process.Exited;
            ProcessId = null;
            var style = stop.IsCancellationRequested ? KnownResourceStateStyles.Info : code == 0 ? KnownResourceStateStyles.Success : KnownResourceStateStyles.Error;
            Publish(KnownResourceStates.Finished, style, s => s with
            {
                ExitCode = code,
                StopTimeStamp = Now(),
                Properties = SnapshotDefaults.SetProperty(s.Properties, KnownProperties.ExitCode, code),
                Urls = [.. s.Urls.Select(u => u with { IsInactive = true })],
            });
        }
    }

    private async Task EndAsync(GuardedProcess process)
    {
        Publish(KnownResourceStates.Stopping, KnownResourceStateStyles.Info, s => s);
        process.Terminate();
        if (await Task.WhenAny(process.Exited, Task.Delay(Grace, time)) != process.Exited)
        {
            _log.Append($"The process has not ended {Grace.TotalSeconds.ToString(CultureInfo.InvariantCulture)} s after it was asked to; it is killed.", isError: true);
            process.Kill();
        }
    }

    private static ImmutableArray<ResourcePropertySnapshot> Describe(ImmutableArray<ResourcePropertySnapshot> properties, LaunchPlan plan, int pid)
    {
        var arguments = plan.Arguments.Select(a => a.IsSensitive ? Sensitivity.Mask : a.Value).ToArray();
        properties = SnapshotDefaults.SetProperty(properties, KnownProperties.ExecutablePath, plan.Command);
        properties = SnapshotDefaults.SetProperty(properties, KnownProperties.ExecutableArgs, arguments);
        properties = SnapshotDefaults.SetProperty(properties, KnownProperties.ExecutableWorkDir, plan.WorkingDirectory);
        return SnapshotDefaults.SetProperty(properties, KnownProperties.ExecutablePid, pid);
    }

    private void Fail() => Publish(KnownResourceStates.FailedToStart, KnownResourceStateStyles.Error, s => s with
    {
        StopTimeStamp = Now(),
        Properties = SnapshotDefaults.SetProperty(s.Properties, KnownProperties.WaitingFor, null),
    });

    private void Publish(string state, string style, Func<CustomResourceSnapshot, CustomResourceSnapshot> change) =>
        notifications.PublishUpdateAsync(Instance.Resource, Instance.Id, s => change(s) with { State = new ResourceStateSnapshot(state, style) });

    private DateTime Now() => time.GetUtcNow().UtcDateTime;
}
