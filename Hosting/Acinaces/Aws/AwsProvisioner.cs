namespace Acinaces.Hosting.Aws;

/// <summary>Creates declared resources side by side, each as soon as what it needs exists.</summary>
internal sealed partial class AwsProvisioner(IReadOnlyList<AwsProvisionedResource> resources, IReadOnlyList<AwsResourceGroup> groups, IServiceProvider services) : IDisposable
{
    private const string FailedToProvision = "Failed to Provision";
    private const int AtOnce = 8;

    private readonly ResourceNotificationService _notifications = services.GetRequiredService<ResourceNotificationService>();
    private readonly ResourceLoggerService _logs = services.GetRequiredService<ResourceLoggerService>();
    private readonly TimeProvider _time = services.GetRequiredService<TimeProvider>();
    private readonly SemaphoreSlim _slots = new(AtOnce);
    private readonly Dictionary<AwsProvisionedResource, Task<bool>> _runs = [];

    public async Task RunAsync(AwsApi api, CancellationToken cancellationToken)
    {
        // A dependency is declared before its dependents, so one pass in order finds every run it must wait for.
        foreach (var resource in resources)
        {
            _runs[resource] = ProvisionAsync(resource, [.. resource.Dependencies.Select(d => _runs[d])], api, cancellationToken);
        }

        var succeeded = await Task.WhenAll(_runs.Values);
        foreach (var group in groups)
        {
            var isWhole = resources.Zip(succeeded).All(r => r.First.Parent != group || r.Second);
            await PublishAsync(group, isWhole ? KnownResourceStates.Running : FailedToProvision, isWhole ? KnownResourceStateStyles.Success : KnownResourceStateStyles.Error, null);
        }
    }

    public void Dispose() => _slots.Dispose();

    private async Task<bool> ProvisionAsync(AwsProvisionedResource resource, Task<bool>[] dependencies, AwsApi api, CancellationToken cancellationToken)
    {
        var logger = _logs.GetLogger(resource);
        try
        {
            if (!(await Task.WhenAll(dependencies)).All(ok => ok)) throw new InvalidOperationException("Something it depends on could not be provisioned.");
            await _slots.WaitAsync(cancellationToken);
            try
            {
                var arn = await resource.Provision(api, cancellationToken);
                resource.Provisioned(arn);
                await PublishAsync(resource, KnownResourceStates.Running, KnownResourceStateStyles.Success, arn);
                Provisioned(logger, arn);
                return true;
            }
            finally
            {
                _slots.Release();
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            resource.Failed(exception);
            NotProvisioned(logger, exception.Message);
            await PublishAsync(resource, FailedToProvision, KnownResourceStateStyles.Error, null);
            return false;
        }
    }

    private Task PublishAsync(IResource resource, string state, string style, string? arn) => _notifications.PublishUpdateAsync(resource, snapshot => snapshot with
    {
        State = new ResourceStateSnapshot(state, style),
        StartTimeStamp = _time.GetUtcNow().UtcDateTime,
        Properties = arn is null ? snapshot.Properties : [.. snapshot.Properties.Where(p => p.Name != "aws.arn"), new ResourcePropertySnapshot("aws.arn", arn)],
    });

    [LoggerMessage(1, LogLevel.Information, "Provisioned {Arn}")]
    private static partial void Provisioned(ILogger logger, string arn);

    [LoggerMessage(2, LogLevel.Error, "Could not be provisioned: {Reason}")]
    private static partial void NotProvisioned(ILogger logger, string reason);
}
