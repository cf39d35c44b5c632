using Aspire.Hosting;
using Aspire.Hosting.Building;
using Aspire.Hosting.Running;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;

namespace Acinaces.Hosting.Aws;

/// <summary>Brings one deployment through its states, as a process runner does with a process, and again whenever its cloud begins anew.</summary>
internal sealed class AwsDeploymentRunner : IDisposable
{
    private readonly Lock _gate = new();
    private readonly AwsDeployment _deployment;
    private IServiceProvider? _services;
    private CancellationTokenSource _stop = new();
    private Task _run = Task.CompletedTask;
    private DeploymentPhase _phase = DeploymentPhase.Absent;

    private AwsDeploymentRunner(AwsDeployment deployment) => _deployment = deployment;

    private IServiceProvider Services => _services ?? throw new InvalidOperationException($"'{_deployment.Resource.Name}' is started before the application.");

    /// <summary>Makes the resource live in the cloud of its deployment: from the start of the application, unless it is started by hand.</summary>
    public static void Add<T>(IResourceBuilder<T> builder, AwsDeployment deployment)
        where T : IResource
    {
        var runner = new AwsDeploymentRunner(deployment);
        var key = $"{builder.Resource.Name}_deployed_check";
        builder.ApplicationBuilder.Services.Configure<HealthCheckServiceOptions>(options => options.Registrations.Add(
            new HealthCheckRegistration(key, services => new DeploymentHealthCheck(deployment, services.GetRequiredService<TimeProvider>()), failureStatus: null, tags: null)));
        builder.WithAnnotation(new AwsDeploymentAnnotation(runner))
            .WithHealthCheck(key)
            .WithInitialState(new CustomResourceSnapshot
            {
                ResourceType = deployment.Type,
                Properties = [],
                State = new ResourceStateSnapshot(KnownResourceStates.NotStarted, KnownResourceStateStyles.Info),
            });
        LifecycleCommands.AddTo(builder.Resource, runner.StartAsync, runner.StopAsync, runner.RestartAsync);
        var eventing = builder.ApplicationBuilder.Eventing;
        eventing.Subscribe<InitializeResourceEvent>(builder.Resource, runner.InitializeAsync);
        eventing.Subscribe<ResourceReadyEvent>(deployment.Cloud.Host.Resource, (_, _) => runner.CloudIsUpAsync());
        eventing.Subscribe<ResourceStoppedEvent>(deployment.Cloud.Host.Resource, (_, _) => runner.CloudIsDownAsync());
    }

    /// <summary>The deployment of a resource.</summary>
    /// <exception cref="DistributedApplicationException">It has none of the kind.</exception>
    public static T Of<T>(IResource resource)
        where T : AwsDeployment => resource.Annotations.OfType<AwsDeploymentAnnotation>().LastOrDefault()?.Runner._deployment as T
            ?? throw new DistributedApplicationException($"'{resource.Name}' was not added to this application.");

    public void Dispose() => _stop.Dispose();

    private Task InitializeAsync(InitializeResourceEvent @event, CancellationToken cancellationToken)
    {
        _services = @event.Services;
        _services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopped.Register(Dispose);
        return _deployment.Resource.HasAnnotationOfType<ExplicitStartupAnnotation>() ? Task.CompletedTask : StartAsync(cancellationToken);
    }

    private Task StartAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            if (_phase == DeploymentPhase.Absent) Begin();
        }

        return Task.CompletedTask;
    }

    private async Task StopAsync(CancellationToken cancellationToken)
    {
        Task run;
        lock (_gate)
        {
            if (_phase == DeploymentPhase.Absent) return;
            _phase = DeploymentPhase.Absent;
            _stop.Cancel();
            run = _run;
        }

        await run.WaitAsync(cancellationToken);
        await PublishAsync(KnownResourceStates.Stopping, KnownResourceStateStyles.Info);
        try
        {
            using var api = await ConnectAsync(cancellationToken);
            await _deployment.RemoveAsync(api, cancellationToken);
        }
        catch (HttpRequestException)
        {
            Log($"'{_deployment.Cloud.Host.Resource.Name}' does not answer; what it held has ended with it.", isError: false);
        }

        await PublishAsync(KnownResourceStates.Finished, KnownResourceStateStyles.Info, s => s with { StopTimeStamp = Now(), Urls = [.. s.Urls.Select(u => u with { IsInactive = true })] });
    }

    private async Task RestartAsync(CancellationToken cancellationToken)
    {
        await StopAsync(cancellationToken);
        await StartAsync(cancellationToken);
    }

    // A cloud that keeps nothing has forgotten the deployment; one that keeps its state is brought up to date.
    private Task CloudIsUpAsync()
    {
        lock (_gate)
        {
            if (_phase == DeploymentPhase.Lost) Begin();
        }

        return Task.CompletedTask;
    }

    private async Task CloudIsDownAsync()
    {
        lock (_gate)
        {
            if (_phase != DeploymentPhase.Present) return;
            _phase = DeploymentPhase.Lost;
        }

        await PublishAsync(KnownResourceStates.Waiting, KnownResourceStateStyles.Info, s => s with { Properties = SnapshotDefaults.SetProperty(s.Properties, KnownProperties.WaitingFor, _deployment.Cloud.Host.Resource.Name) });
    }

    private void Begin()
    {
        _phase = DeploymentPhase.Present;
        _stop.Dispose();
        _stop = CancellationTokenSource.CreateLinkedTokenSource(Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping);
        var stop = _stop.Token;
        // Said before the command that asked for it ends, so that whoever waits next does not see the state of before.
        _ = PublishAsync(KnownResourceStates.Starting, KnownResourceStateStyles.Info, s => s with { StartTimeStamp = null, StopTimeStamp = null, ReadyEvent = null, HealthReports = SnapshotDefaults.UnknownHealth(_deployment.Resource) });
        _run = Task.Run(() => RunAsync(stop), CancellationToken.None);
    }

    private async Task RunAsync(CancellationToken stop)
    {
        try
        {
            await Services.GetRequiredService<IDistributedApplicationEventing>().PublishAsync(new BeforeResourceStartedEvent(_deployment.Resource, Services), stop);
            await PublishAsync(KnownResourceStates.Starting, KnownResourceStateStyles.Info, s => s with { Properties = SnapshotDefaults.SetProperty(s.Properties, KnownProperties.WaitingFor, null) });
            var environment = await _deployment.EnvironmentAsync(Services.GetRequiredService<LaunchPlanner>(), stop);
            using var api = await ConnectAsync(stop);
            var arn = await _deployment.DeployAsync(api, environment, stop);
            await PublishAsync(KnownResourceStates.Running, KnownResourceStateStyles.Success, s => s with
            {
                StartTimeStamp = Now(),
                EnvironmentVariables = [.. environment.Select(v => new EnvironmentVariableSnapshot(v.Key, v.Value.Value, IsFromSpec: true) { IsSensitive = v.Value.IsSensitive })],
                Properties = SnapshotDefaults.SetProperty(s.Properties, "aws.arn", arn),
                Urls = [.. s.Urls.Select(u => u with { IsInactive = false })],
            });
            Log($"Provisioned {arn}", isError: false);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Stopped while it was starting; whoever stopped it says what it is now.
            return;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            await FailAsync(exception);
        }
    }

    private Task FailAsync(Exception reason)
    {
        lock (_gate) _phase = DeploymentPhase.Absent;
        // A dependency that failed has been told by the wait itself.
        if (reason is not DependencyFailedException) Log($"Failed to start: {reason.Message}", isError: true);
        return PublishAsync(KnownResourceStates.FailedToStart, KnownResourceStateStyles.Error, s => s with { StopTimeStamp = Now(), Properties = SnapshotDefaults.SetProperty(s.Properties, KnownProperties.WaitingFor, null) });
    }

    private Task<AwsApi> ConnectAsync(CancellationToken cancellationToken) => _deployment.Cloud.ConnectAsync(Services.GetRequiredService<TimeProvider>(), _deployment.Region, cancellationToken);

    private void Log(string text, bool isError) => Services.GetRequiredService<ResourceLoggerService>().Write(_deployment.Resource, text, isError);

    private Task PublishAsync(string state, string style, Func<CustomResourceSnapshot, CustomResourceSnapshot>? change = null) =>
        Services.GetRequiredService<ResourceNotificationService>().PublishUpdateAsync(_deployment.Resource, s => (change is null ? s : change(s)) with { State = new ResourceStateSnapshot(state, style) });

    private DateTime Now() => Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
}
