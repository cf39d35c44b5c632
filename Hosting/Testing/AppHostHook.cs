using System.Reflection;
using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting.Testing;

/// <summary>Lets a test stand between an AppHost's Program and the application it builds. Travels with the call, so tests can run side by side.</summary>
internal sealed class AppHostHook(Assembly appHost, string[] args, Action<DistributedApplicationOptions, HostApplicationBuilderSettings> configure)
{
    private static readonly AsyncLocal<AppHostHook?> Local = new();

    private readonly TaskCompletionSource<DistributedApplicationBuilder> _builder = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _build = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<DistributedApplication> _application = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public static AppHostHook? Current => Local.Value;

    public Assembly AppHostAssembly { get; } = appHost;

    /// <summary>Runs the AppHost's entry point until it is about to build.</summary>
    public Task<DistributedApplicationBuilder> RunUntilBuildAsync(CancellationToken cancellationToken)
    {
        var entryPoint = AppHostAssembly.EntryPoint ?? throw new InvalidOperationException($"The assembly '{AppHostAssembly.GetName().Name}' has no entry point.");
        var thread = new Thread(() => Invoke(entryPoint)) { IsBackground = true, Name = "AppHost entry point" };
        thread.Start();
        return _builder.Task.WaitAsync(cancellationToken);
    }

    public Task<DistributedApplication> BuildAsync(CancellationToken cancellationToken)
    {
        _build.TrySetResult();
        return _application.Task.WaitAsync(cancellationToken);
    }

    public void OnCreating(DistributedApplicationOptions options, HostApplicationBuilderSettings settings)
    {
        options.Args = [.. options.Args ?? [], .. args];
        options.DisableDashboard = true;
        configure(options, settings);
    }

    public void OnBuilding(DistributedApplicationBuilder builder)
    {
        _builder.TrySetResult(builder);
        _build.Task.GetAwaiter().GetResult();
    }

    public void OnBuilt(DistributedApplication application) => _application.TrySetResult(application);

    public Task WhenReleased(CancellationToken cancellationToken) => _released.Task.WaitAsync(cancellationToken);

    public void Release()
    {
        _build.TrySetCanceled();
        _released.TrySetResult();
    }

    private void Invoke(MethodInfo entryPoint)
    {
        Local.Value = this;
        try
        {
            var result = entryPoint.Invoke(null, entryPoint.GetParameters().Length == 0 ? [] : [Array.Empty<string>()]);
            (result as Task)?.GetAwaiter().GetResult();
            Fail(new InvalidOperationException("The entry point ended without building a DistributedApplication."));
        }
        catch (TargetInvocationException exception)
        {
            Fail(exception.InnerException ?? exception);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            Fail(exception);
        }
    }

    private void Fail(Exception exception)
    {
        _builder.TrySetException(exception);
        _application.TrySetException(exception);
    }
}
