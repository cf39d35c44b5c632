using System.Reflection;
using Aspire.Hosting.Building;
using Aspire.Hosting.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting;

/// <summary>Declares an application and builds it.</summary>
public class DistributedApplicationBuilder : IDistributedApplicationBuilder
{
    private readonly HostApplicationBuilder _host;
    private readonly AppHostHook? _hook = AppHostHook.Current;
    private readonly DistributedApplicationExecutionContextOptions _executionContextOptions;

    public DistributedApplicationBuilder(string[] args)
        : this(new DistributedApplicationOptions { Args = args })
    {
    }

    public DistributedApplicationBuilder(DistributedApplicationOptions options)
    {
        var hostSettings = new HostApplicationBuilderSettings { DisableDefaults = true };
        _hook?.OnCreating(options, hostSettings);
        AppHostAssembly = _hook?.AppHostAssembly ?? (options.AssemblyName is { } name ? Assembly.Load(name) : Assembly.GetEntryAssembly());
        AppHostDirectory = options.ProjectDirectory ?? AppHostMetadata.ProjectDirectory(AppHostAssembly) ?? Directory.GetCurrentDirectory();
        var commandLine = AppHostCommandLine.Parse(options.Args ?? []);
        hostSettings.ApplicationName ??= AppHostAssembly?.GetName().Name;
        hostSettings.ContentRootPath ??= AppHostDirectory;
        hostSettings.EnvironmentName ??= commandLine.GetValueOrDefault("environment")
            ?? System.Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT") ?? System.Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT");
        _host = new HostApplicationBuilder(hostSettings);
        AppHostConfiguration.AddSources(_host.Configuration, _host.Environment, AppHostAssembly, commandLine);

        var operation = string.Equals(_host.Configuration["AppHost:Operation"], "publish", StringComparison.OrdinalIgnoreCase)
            ? DistributedApplicationOperation.Publish
            : DistributedApplicationOperation.Run;
        _executionContextOptions = new DistributedApplicationExecutionContextOptions(operation, _host.Configuration["Publishing:Publisher"] ?? "manifest");
        ExecutionContext = new DistributedApplicationExecutionContext(_executionContextOptions);
        AppHostServices.Add(_host.Services, this, options);
    }

    public ConfigurationManager Configuration => _host.Configuration;

    public string AppHostDirectory { get; }

    public Assembly? AppHostAssembly { get; }

    public IHostEnvironment Environment => _host.Environment;

    public IServiceCollection Services => _host.Services;

    public IDistributedApplicationEventing Eventing { get; } = new DistributedApplicationEventing();

    public DistributedApplicationExecutionContext ExecutionContext { get; }

    public IResourceCollection Resources { get; } = new ResourceCollection();

    public IResourceBuilder<T> AddResource<T>(T resource)
        where T : IResource
    {
        Resources.Add(resource);
        return CreateResourceBuilder(resource);
    }

    public IResourceBuilder<T> CreateResourceBuilder<T>(T resource)
        where T : IResource => new DistributedApplicationResourceBuilder<T>(this, resource);

    public DistributedApplication Build()
    {
        _hook?.OnBuilding(this);
        LifecycleCommands.AddTo(Resources);
        var application = new DistributedApplication(_host.Build(), _hook);
        _executionContextOptions.ServiceProvider = application.Services;
        _hook?.OnBuilt(application);
        return application;
    }
}
