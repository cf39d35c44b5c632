using Aspire.Hosting.Publishing;
using Aspire.Hosting.Testing;
using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting;

/// <summary>A declared application that can be run.</summary>
public class DistributedApplication : IHost, IAsyncDisposable
{
    private readonly IHost _host;
    private readonly AppHostHook? _hook;
    private readonly Lock _gate = new();
    private Task? _start;

    public DistributedApplication(IHost host)
        : this(host, null)
    {
    }

    internal DistributedApplication(IHost host, AppHostHook? hook)
    {
        _host = host;
        _hook = hook;
    }

    public IServiceProvider Services => _host.Services;

    public ResourceNotificationService ResourceNotifications => Services.GetRequiredService<ResourceNotificationService>();

    public ResourceCommandService ResourceCommands => Services.GetRequiredService<ResourceCommandService>();

    public static IDistributedApplicationBuilder CreateBuilder() => CreateBuilder([]);

    public static IDistributedApplicationBuilder CreateBuilder(string[] args) => new DistributedApplicationBuilder(args);

    public static IDistributedApplicationBuilder CreateBuilder(DistributedApplicationOptions options) => new DistributedApplicationBuilder(options);

    /// <summary>Starts every resource. One that fails does not fail this call; it goes to state FailedToStart.</summary>
    public virtual Task StartAsync(CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            // A test and the AppHost it runs may both ask for the start.
            return _start ??= _host.StartAsync(cancellationToken);
        }
    }

    public virtual Task StopAsync(CancellationToken cancellationToken = default) => _host.StopAsync(cancellationToken);

    /// <summary>Runs until the user or a signal ends it, then stops every resource.</summary>
    public virtual async Task RunAsync(CancellationToken cancellationToken = default)
    {
        if (Services.GetRequiredService<DistributedApplicationExecutionContext>().IsPublishMode)
        {
            await Services.GetRequiredService<ManifestPublisher>().PublishAsync(cancellationToken);
            await DisposeAsync();
            return;
        }

        if (_hook is not null)
        {
            await _hook.WhenReleased(cancellationToken);
            return;
        }

        try
        {
            await StartAsync(cancellationToken);
            await _host.WaitForShutdownAsync(cancellationToken);
        }
        finally
        {
            await DisposeAsync();
        }
    }

    public void Run() => RunAsync().GetAwaiter().GetResult();

    public virtual void Dispose()
    {
        DisposeAsync().AsTask().GetAwaiter().GetResult();
        GC.SuppressFinalize(this);
    }

    public virtual async ValueTask DisposeAsync()
    {
        // Disposing the services ends every child process that StopAsync has not.
        await ((IAsyncDisposable)_host).DisposeAsync();
        _hook?.Release();
        GC.SuppressFinalize(this);
    }
}
